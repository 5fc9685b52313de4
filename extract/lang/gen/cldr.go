package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
)

var packages = []string{
	"cldr-core", "cldr-numbers-full", "cldr-units-full", "cldr-rbnf",
	"cldr-dates-full", "cldr-localenames-full", "cldr-misc-full",
}

// cldr reads the JSON files of the CLDR packages.
type cldr struct {
	dir     string
	version string
}

// openCLDR opens the packages in dir, or fetches them; done removes what was fetched.
func openCLDR(dir string) (c *cldr, done func(), err error) {
	done = func() {}
	if dir == "" {
		if dir, done, err = fetch(); err != nil {
			return nil, done, err
		}
	}
	c = &cldr{dir: dir}
	var p struct{ Version string }
	err = c.read("cldr-core/package.json", &p)
	c.version = p.Version
	return c, done, err
}

func fetch() (dir string, done func(), err error) {
	tmp, err := os.MkdirTemp("", "cldr")
	if err != nil {
		return "", func() {}, err
	}
	done = func() { os.RemoveAll(tmp) }
	cmd := exec.Command("npm", append([]string{"install", "--prefix", tmp, "--no-audit", "--no-fund", "--no-save"}, packages...)...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", done, fmt.Errorf("fetching CLDR by npm: %w", err)
	}
	return filepath.Join(tmp, "node_modules"), done, nil
}

func (c *cldr) read(path string, into any) error {
	b, err := os.ReadFile(filepath.Join(c.dir, path))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// object is a JSON object of unknown shape.
type object map[string]any

// at follows keys down; nil where one is missing.
func (o object) at(keys ...string) object {
	for _, k := range keys {
		next, ok := o[k].(map[string]any)
		if !ok {
			return nil
		}
		o = next
	}
	return o
}

func (o object) text(key string) string {
	s, _ := o[key].(string)
	return s
}

func (o object) keys() []string {
	out := make([]string, 0, len(o))
	for k := range o {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
