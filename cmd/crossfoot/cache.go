package main

import (
	"errors"
	"fmt"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/cache"
)

// cacheCmd is "crossfoot cache".
type cacheCmd struct {
	Clean cleanCmd `cmd:"" help:"cmd-cache-clean"`
}

// cleanCmd is "crossfoot cache clean".
type cleanCmd struct {
	CacheDir string `placeholder:"DIR" help:"flag-cache-dir"`
}

// Run removes every kept result.
func (c *cleanCmd) Run(s *streams) error {
	dir := c.CacheDir
	if dir == "" {
		var err error
		if dir, err = cache.Dir(); err != nil {
			return errors.New(s.voice.Text("no-cache-dir", "detail", err.Error()))
		}
	}
	entries, bytes, err := cache.Clean(dir)
	if err != nil {
		return errors.New(batch.NewFault(dir, err).Say(s.voice))
	}
	fmt.Fprintln(s.out, s.voice.Text("cache-cleaned", "path", batch.Printable(dir), "count", fmt.Sprint(entries), "size", fmt.Sprintf("%.1f", float64(bytes)/1e6)))
	return nil
}
