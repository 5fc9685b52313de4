package main

import (
	"time"

	"crossfoot/cmd/internal/run"
)

// checkCmd is "crossfoot check".
type checkCmd struct {
	Paths []string `arg:"" optional:"" name:"PATH" help:"arg-paths"`

	Output         []string `short:"o" sep:"none" placeholder:"FILE" help:"flag-output"`
	Format         string   `enum:"text,json,jsonl,sarif,github" default:"text" help:"flag-format"`
	ReportLanguage string   `enum:"auto,de,en" default:"auto" help:"flag-report-language"`
	WithText       bool     `help:"flag-with-text"`
	Explain        bool     `help:"flag-explain"`
	Quiet          bool     `short:"q" help:"flag-quiet"`
	FailOn         string   `enum:"error,warning,never" default:"never" help:"flag-fail-on"`

	Decisions    string `placeholder:"FILE" help:"flag-decisions"`
	Baseline     bool   `help:"flag-baseline"`
	BaselineGrow bool   `help:"flag-baseline-grow"`
	Prune        bool   `name:"prune-decisions" help:"flag-prune"`

	From      string   `enum:"auto,text,html,jsonl" default:"auto" help:"flag-from"`
	Lang      string   `enum:"auto,de,en" default:"auto" help:"flag-lang"`
	Date      string   `placeholder:"YYYY-MM-DD" help:"flag-date"`
	Include   []string `sep:"none" placeholder:"GLOB" help:"flag-include"`
	Exclude   []string `sep:"none" placeholder:"GLOB" help:"flag-exclude"`
	FilesFrom string   `placeholder:"FILE" help:"flag-files-from"`

	Rules   string   `placeholder:"DIR" help:"flag-rules"`
	Enable  []string `placeholder:"RULE" help:"flag-enable"`
	Disable []string `placeholder:"RULE" help:"flag-disable"`

	Jobs    int           `short:"j" default:"0" help:"flag-jobs"`
	MaxSize string        `default:"64MB" placeholder:"SIZE" help:"flag-max-size"`
	Timeout time.Duration `default:"60s" help:"flag-timeout"`
	Memory  string        `placeholder:"SIZE" help:"flag-memory"`

	Watch     bool   `short:"w" help:"flag-watch"`
	NoCache   bool   `help:"flag-no-cache"`
	CacheDir  string `placeholder:"DIR" help:"flag-cache-dir"`
	CacheSize string `default:"1GB" placeholder:"SIZE" help:"flag-cache-size"`

	profileFlags
}

// Run checks the articles.
func (c *checkCmd) Run(s *streams) error {
	if c.ReportLanguage != "auto" {
		s.voice.Lang = c.ReportLanguage
	}
	settings := run.Settings{
		Paths: c.Paths, FilesFrom: c.FilesFrom, Include: c.Include, Exclude: c.Exclude,
		Output: c.Output, Format: c.Format, ReportLanguage: auto(c.ReportLanguage),
		WithText: c.WithText, Explain: c.Explain, Quiet: c.Quiet, FailOn: c.FailOn,
		Decisions: c.Decisions, Baseline: c.Baseline, BaselineGrow: c.BaselineGrow, Prune: c.Prune,
		From: auto(c.From), Lang: auto(c.Lang), Date: c.Date,
		Rules: c.Rules, Enable: c.Enable, Disable: c.Disable,
		Jobs: c.Jobs, MaxSize: c.MaxSize, Timeout: c.Timeout, Memory: c.Memory,
		NoCache: c.NoCache, CacheDir: c.CacheDir, CacheSize: c.CacheSize,
		Version: version(), Build: build(),
	}
	stop, err := c.profileFlags.start()
	if err != nil {
		return err
	}
	defer stop()
	start := run.Check
	if c.Watch {
		start = run.Watch
	}
	code, err := start(settings, run.Streams{In: s.in, Out: s.out, Err: s.err, Voice: s.voice})
	if err == nil && code != statusDone {
		err = status(code)
	}
	return err
}

// auto is the value of a flag whose default leaves it to the program.
func auto(v string) string {
	if v == "auto" {
		return ""
	}
	return v
}
