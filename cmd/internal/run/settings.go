// Package run is "crossfoot check": it joins finding, checking, caching and
// reporting, and answers for interrupts and the exit status.
package run

import (
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"crossfoot/cmd/internal/say"
)

// Settings is the command line of a check; "" leaves a choice to the program.
type Settings struct {
	Paths            []string
	FilesFrom        string
	Include, Exclude []string

	Output                   []string
	Format, ReportLanguage   string
	WithText, Explain, Quiet bool
	FailOn                   string
	Decisions                string
	Baseline, BaselineGrow   bool
	Prune                    bool

	From, Lang, Date string
	Rules            string
	Enable, Disable  []string

	Jobs            int
	MaxSize, Memory string
	Timeout         time.Duration

	NoCache             bool
	CacheDir, CacheSize string

	Version, Build string
}

// Streams are the program's ends and its voice.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	Voice    say.Voice
}

// sizes are the settings' sizes in bytes; 0 is no limit.
type sizes struct{ article, memory, cache int64 }

// verify refuses settings that cannot be meant, in one line each.
func (s *Settings) verify(v say.Voice) (sizes, error) {
	var z sizes
	var errs []error
	refuse := func(id string, pairs ...string) { errs = append(errs, errors.New(v.Text(id, pairs...))) }
	for _, f := range []struct {
		name, value string
		to          *int64
	}{{"max-size", s.MaxSize, &z.article}, {"memory", s.Memory, &z.memory}, {"cache-size", s.CacheSize, &z.cache}} {
		n, ok := parseSize(f.value)
		if !ok {
			refuse("bad-size", "flag", f.name, "value", f.value)
		}
		*f.to = n
	}
	if _, err := time.Parse(time.DateOnly, s.Date); s.Date != "" && err != nil {
		refuse("bad-date", "value", s.Date)
	}
	if s.Jobs < 0 {
		refuse("bad-jobs", "value", strconv.Itoa(s.Jobs))
	}
	s.verifyGlobs(refuse)
	s.verifyPaths(refuse)
	return z, errors.Join(errs...)
}

func (s *Settings) verifyGlobs(refuse func(string, ...string)) {
	for flag, globs := range map[string][]string{"include": s.Include, "exclude": s.Exclude} {
		for _, g := range globs {
			if !doublestar.ValidatePattern(g) {
				refuse("bad-glob", "flag", flag, "value", g)
			}
		}
	}
}

func (s *Settings) verifyPaths(refuse func(string, ...string)) {
	if len(s.Paths) == 0 && s.FilesFrom == "" {
		refuse("no-input")
	}
	stdin := 0
	for _, p := range append([]string{s.FilesFrom}, s.Paths...) {
		if p == "-" {
			stdin++
		}
	}
	if stdin > 1 {
		refuse("twice-stdin")
	}
	for _, o := range s.Output {
		for _, p := range s.Paths {
			if sameFile(o, p) {
				refuse("output-is-input", "path", o)
			}
		}
	}
}

// sameFile reports whether two names are one existing file.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

var suffixes = []struct {
	text   string
	factor float64
}{{"kib", 1 << 10}, {"mib", 1 << 20}, {"gib", 1 << 30}, {"kb", 1e3}, {"mb", 1e6}, {"gb", 1e9}, {"tb", 1e12}, {"k", 1e3}, {"m", 1e6}, {"g", 1e9}, {"b", 1}, {"", 1}}

// parseSize reads a size such as 64MB; "" is 0.
func parseSize(s string) (int64, bool) {
	if s == "" {
		return 0, true
	}
	lower := strings.ToLower(strings.ReplaceAll(s, " ", ""))
	for _, u := range suffixes {
		digits, ok := strings.CutSuffix(lower, u.text)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(digits, 64)
		n *= u.factor
		return int64(n), err == nil && n >= 0 && n < math.MaxInt64/2 && !math.IsNaN(n)
	}
	return 0, false
}
