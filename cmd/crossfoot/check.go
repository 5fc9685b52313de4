package main

import (
	"time"

	"crossfoot/cmd/internal/run"
)

// checkCmd is "crossfoot check".
type checkCmd struct {
	Paths []string `arg:"" optional:"" name:"PATH" help:"${arg_paths}"`

	Output         []string `short:"o" sep:"none" placeholder:"FILE" help:"${flag_output}"`
	Format         string   `enum:"text,json,jsonl,sarif,github" default:"text" help:"${flag_format}"`
	ReportLanguage string   `enum:"auto,de,en" default:"auto" help:"${flag_report_language}"`
	WithText       bool     `help:"${flag_with_text}"`
	Explain        bool     `help:"${flag_explain}"`
	Quiet          bool     `short:"q" help:"${flag_quiet}"`
	FailOn         string   `enum:"error,warning,never" default:"never" help:"${flag_fail_on}"`

	Decisions    string `placeholder:"FILE" help:"${flag_decisions}"`
	Baseline     bool   `help:"${flag_baseline}"`
	BaselineGrow bool   `help:"${flag_baseline_grow}"`
	Prune        bool   `name:"prune-decisions" help:"${flag_prune}"`

	From      string   `enum:"auto,text,html,jsonl" default:"auto" help:"${flag_from}"`
	Lang      string   `enum:"auto,de,en" default:"auto" help:"${flag_lang}"`
	Date      string   `placeholder:"YYYY-MM-DD" help:"${flag_date}"`
	Include   []string `sep:"none" placeholder:"GLOB" help:"${flag_include}"`
	Exclude   []string `sep:"none" placeholder:"GLOB" help:"${flag_exclude}"`
	FilesFrom string   `placeholder:"FILE" help:"${flag_files_from}"`

	Rules   string   `placeholder:"DIR" help:"${flag_rules}"`
	Enable  []string `placeholder:"RULE" help:"${flag_enable}"`
	Disable []string `placeholder:"RULE" help:"${flag_disable}"`

	Jobs    int           `short:"j" default:"0" help:"${flag_jobs}"`
	MaxSize string        `default:"64MB" placeholder:"SIZE" help:"${flag_max_size}"`
	Timeout time.Duration `default:"60s" help:"${flag_timeout}"`
	Memory  string        `placeholder:"SIZE" help:"${flag_memory}"`

	Watch     bool   `short:"w" help:"${flag_watch}"`
	NoCache   bool   `help:"${flag_no_cache}"`
	CacheDir  string `placeholder:"DIR" help:"${flag_cache_dir}"`
	CacheSize string `default:"1GB" placeholder:"SIZE" help:"${flag_cache_size}"`

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
