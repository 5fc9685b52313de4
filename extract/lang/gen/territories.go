package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// regions are the UN M.49 areas that articles speak of by name; the others are for
// statisticians.
const regions = " 002 003 005 009 013 019 021 029 030 034 035 039 053 142 143 145 150 151 154 155 419 "

// writeTerritories writes the names of countries and regions: code, name, other
// names. Only languages with a lexicon of names have use for them.
func writeTerritories(c *cldr, code string) error {
	if _, err := os.Stat(filepath.Join(code, "names.yaml")); err != nil {
		return nil
	}
	var o object
	if err := c.read(fmt.Sprintf("cldr-localenames-full/main/%s/territories.json", code), &o); err != nil {
		return err
	}
	names := o.at("main", code, "localeDisplayNames", "territories")
	var t table
	for _, key := range names.keys() {
		base, alt, _ := strings.Cut(key, "-")
		if alt != "" || !named(base) {
			continue
		}
		row := []string{names.text(key)}
		for _, other := range names.keys() {
			if name := names.text(other); strings.HasPrefix(other, base+"-alt-") && name != row[0] {
				row = append(row, name)
			}
		}
		t.rows = append(t.rows, base+"\t"+strings.Join(row, "\t"))
	}
	return t.write(filepath.Join(code, "territories.gen.tsv"), c.version)
}

// named: the code is a country's, or a region's that articles name.
func named(code string) bool {
	if code[0] >= '0' && code[0] <= '9' {
		return strings.Contains(regions, " "+code+" ")
	}
	switch code {
	case "ZZ", "QO", "XA", "XB", "EZ", "CP":
		return false
	}
	return true
}
