package cache

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	tempPrefix = "tmp-"
	// markName is a file whose time says when the folder was last looked through.
	markName = "trimmed"
	// stale is the age at which a temporary file is what a killed run left.
	stale = time.Hour
	// every is how often the folder is looked through when little was written.
	every = 24 * time.Hour
)

// Dir is where results are kept unless the user says otherwise.
func Dir() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "crossfoot"), nil
}

// Trim brings the folder down to its limit, the longest unused entries first. It
// looks the folder through only once in a while.
func (s *Store[H, T]) Trim() error {
	if s == nil || s.limit <= 0 {
		return nil
	}
	mark := filepath.Join(s.dir, markName)
	info, err := os.Stat(mark)
	if err == nil && time.Since(info.ModTime()) < every && s.written.Load() < s.limit/16 {
		return nil
	}
	if err := trim(s.dir, s.limit, time.Now()); err != nil {
		return err
	}
	return os.WriteFile(mark, nil, 0o666)
}

type entry struct {
	name string
	size int64
	used time.Time
}

// trim looks at one subfolder at a time, so that memory does not grow with the
// cache: first for the sizes, then, if they are too much, to drop in each the
// share that is longest unused. Names are hashes, so the subfolders are alike.
func trim(dir string, limit int64, now time.Time) error {
	var total int64
	err := shards(dir, func(list []entry) {
		for _, e := range list {
			if strings.HasPrefix(filepath.Base(e.name), tempPrefix) && now.Sub(e.used) > stale {
				os.Remove(e.name)
				continue
			}
			total += e.size
		}
	})
	if err != nil || total <= limit {
		return err
	}
	share := float64(limit) * 0.8 / float64(total)
	budget := 0.0 // what a subfolder does not use goes to the next
	return shards(dir, func(list []entry) {
		slices.SortFunc(list, func(a, b entry) int { return b.used.Compare(a.used) })
		for _, e := range list {
			budget += share * float64(e.size)
		}
		for _, e := range list {
			if budget -= float64(e.size); budget < 0 {
				os.Remove(e.name)
				budget += float64(e.size)
			}
		}
	})
}

// shards lists the entries of each subfolder in turn.
func shards(dir string, fn func([]entry)) error {
	subs, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, sub := range subs {
		if !isShard(sub) {
			continue
		}
		files, err := os.ReadDir(filepath.Join(dir, sub.Name()))
		if err != nil {
			return err
		}
		list := make([]entry, 0, len(files))
		for _, f := range files {
			info, err := f.Info()
			if errors.Is(err, fs.ErrNotExist) {
				continue // another run was faster
			}
			if err != nil {
				return err
			}
			list = append(list, entry{filepath.Join(dir, sub.Name(), f.Name()), info.Size(), info.ModTime()})
		}
		fn(list)
	}
	return nil
}

// isShard reports whether the folder is one of ours: two hexadecimal digits.
func isShard(d fs.DirEntry) bool {
	return d.IsDir() && len(d.Name()) == 2 && strings.Trim(d.Name(), "0123456789abcdef") == ""
}

// Clean removes every entry and reports how many there were and their size. Files
// that are not the cache's own stay.
func Clean(dir string) (entries int, bytes int64, err error) {
	err = shards(dir, func(list []entry) {
		for _, e := range list {
			if os.Remove(e.name) == nil {
				entries++
				bytes += e.size
			}
		}
		if len(list) > 0 {
			os.Remove(filepath.Dir(list[0].name))
		}
	})
	if errors.Is(err, fs.ErrNotExist) {
		return 0, 0, nil
	}
	os.Remove(filepath.Join(dir, markName))
	return entries, bytes, err
}
