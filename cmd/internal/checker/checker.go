// Package checker takes one article from bytes to its result: read, recognise,
// bind, check, or say in one line why not.
package checker

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/cache"
	"crossfoot/cmd/internal/say"
	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/read"
	"crossfoot/report"
	"crossfoot/report/assemble"
	"crossfoot/report/messages"
	"crossfoot/validate"
)

// Options are the same for all articles of a run.
type Options struct {
	From    string // text or html; "" decides by content and name
	Lang    string // the articles' language; "" decides by content
	Date    string // "" takes the articles' own
	MaxSize int64
	Timeout time.Duration // for what is said; the run enforces it
}

// Cache keeps results, and their lines before them.
type Cache = cache.Store[report.Line, report.Result]

// Checker checks articles. It may be used by many workers at once.
type Checker struct {
	Options
	Voice say.Voice
	// Cache keeps results; nil keeps none.
	Cache *Cache
	// Lines: of a result that has one, nothing but its line is wanted.
	Lines bool
	// Engine gives the rules to check by, loaded on first use.
	Engine func() (*validate.Engine, error)

	begun sync.Map // codes of the languages whose rules are read
}

// Check is the item's result. What cannot be read gives a result with the reason.
func (c *Checker) Check(ctx context.Context, it batch.Item) (res *report.Result) {
	began := time.Now()
	defer func() {
		if p := recover(); p != nil {
			res = c.unread(it, "", c.Voice.Text("panicked", "path", name(it), "detail", fmt.Sprint(p)))
		}
		res.Elapsed = time.Since(began).Seconds()
	}()
	data, err := it.Load(c.MaxSize)
	if err != nil {
		f := *batch.NewFault(it.Path, err)
		f.Path = name(it)
		return c.unread(it, "", f.Say(c.Voice))
	}
	key := c.Cache.Key(c.kind(it), data)
	if res = c.kept(it, key); res != nil {
		return res
	}
	res, ok := c.fresh(ctx, it, data)
	if ok && c.Cache != nil {
		line := res.Line()
		c.Cache.Put(key, &line, res)
		res.Says(line)
	}
	return res
}

// kept is the result of an earlier run, nil if there is none.
func (c *Checker) kept(it batch.Item, key cache.Key) *report.Result {
	res := new(report.Result)
	var line report.Line
	if c.Lines && c.Cache.Head(key, &line) && line.Tail != "" {
		res.Document.ID = line.ID
		res.Says(line)
	} else if !c.Cache.Get(key, res) {
		return nil
	}
	if it.Line == 0 {
		res.Document.ID = name(it)
	}
	res.Document.Path = path(it)
	return res
}

// Late is the result of an item that ran out of time.
func (c *Checker) Late(it batch.Item) *report.Result {
	return c.unread(it, "", c.Voice.Text("late", "path", name(it), "detail", c.Timeout.String()))
}

// kind is what besides the content decides how an item is read.
func (c *Checker) kind(it batch.Item) string {
	if it.Line > 0 {
		return "line"
	}
	return "file " + strings.ToLower(filepath.Ext(it.Path))
}

// fresh does the work; ok says whether the result may be kept.
func (c *Checker) fresh(ctx context.Context, it batch.Item, data []byte) (res *report.Result, ok bool) {
	a, err := c.read(it, data)
	if err != nil {
		id := ""
		if a != nil {
			id = a.ID
		}
		return c.unread(it, id, c.readFault(it, err)), false
	}
	a.Path = path(it)
	if c.Date != "" {
		a.Date = c.Date
	}
	res, err = c.analyse(ctx, a)
	if err != nil {
		return c.unread(it, a.ID, c.Voice.Text("rules-failed", "path", name(it), "detail", err.Error())), false
	}
	return res, len(res.Errors) == 0
}

func (c *Checker) analyse(ctx context.Context, a *article.Article) (*report.Result, error) {
	doc := extract.Extract(a, extract.Options{Lang: c.Lang, Known: c.ahead, Wait: func(wait func()) { batch.Wait(ctx, wait) }})
	engine, err := c.Engine()
	if err != nil {
		return nil, err
	}
	checks, err := engine.Check(doc)
	if err != nil {
		return nil, err
	}
	res := assemble.Result(doc, checks)
	doc.Tokens.Release()
	if doc.Pack == nil {
		res.Errors = append(res.Errors, c.Voice.Text("no-language", "path", doc.ID))
	}
	return res, nil
}

// ahead reads the rules of a language, and the sentences of reports in it, when its first
// article comes, beside what is recognised in that.
func (c *Checker) ahead(p *lang.Pack) {
	if _, done := c.begun.LoadOrStore(p.Code, true); done {
		return
	}
	go func() {
		defer func() { _ = recover() }() // what is wrong shows where the rules are asked for
		if engine, err := c.Engine(); err == nil {
			engine.Book().Language(p.Code)
		}
		messages.For(p.Code)
	}()
}

func (c *Checker) read(it batch.Item, data []byte) (*article.Article, error) {
	if it.Line > 0 {
		return read.Line(it.Line, data)
	}
	a, err := read.Bytes(name(it), data, read.Options{From: c.From, MaxBytes: c.MaxSize})
	if err != nil {
		return nil, err
	}
	return a, nil
}

// unread is the result of what could not be read.
func (c *Checker) unread(it batch.Item, id, line string) *report.Result {
	if id == "" {
		id = name(it)
	}
	return &report.Result{
		Document: report.Document{ID: id, Path: path(it)},
		Claims:   []report.Claim{}, Checks: []report.Check{}, Errors: []string{line},
	}
}

// name is what the item is called in messages: its path, and the line of a stream.
func name(it batch.Item) string {
	p := batch.Printable(it.Path)
	if it.Line > 0 {
		p = fmt.Sprintf("%s:%d", p, it.Line)
	}
	return p
}

// path is the item's path in reports; standard input has none.
func path(it batch.Item) string {
	if it.Path == "-" {
		return ""
	}
	return batch.Printable(it.Path)
}
