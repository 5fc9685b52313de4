package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// writeSamples writes numbers as CLDR spells them, for the test that reads them
// back: all small ones, and some of every size.
func writeSamples(c *cldr, code string) error {
	s, err := newSpeller(c, code)
	if err != nil {
		return err
	}
	var t table
	for _, n := range sampleNumbers() {
		var forms []string
		for _, set := range s.cardinals() {
			if text := s.spell(set, n); text != "" && !strings.Contains(text, ",") {
				forms = append(forms, strings.ReplaceAll(text, "\u00ad", ""))
			}
		}
		if len(forms) > 0 {
			t.add(fmt.Sprint(n), inOrder(forms))
		}
	}
	return t.write(filepath.Join("..", "scan", "testdata", "spelled", code+".tsv"), c.version)
}

func sampleNumbers() []int64 {
	var ns []int64
	for n := int64(2); n <= 130; n++ {
		ns = append(ns, n)
	}
	for n := int64(200); n <= 1000; n += 100 {
		ns = append(ns, n, n+1, n+21)
	}
	seed := uint64(1)
	for e := 4; e <= 15; e++ {
		p := pow10(e)
		ns = append(ns, p, 2*p, p+2)
		for range 12 {
			seed = seed*6364136223846793005 + 1442695040888963407
			ns = append(ns, int64(seed>>1)%p)
		}
	}
	return ns
}
