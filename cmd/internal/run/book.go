package run

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/say"
	"crossfoot/report"
	"crossfoot/rules"
	"crossfoot/validate"
)

// UserDir is the folder of the user's own rules where --rules names none.
const UserDir = ".crossfoot"

// openBook finds the user's rules and makes the engine, which loads when the first
// article needs it.
func (r *Run) openBook() error {
	files, err := ruleFiles(r.Rules)
	if err != nil {
		return errors.New(batch.NewFault(r.Rules, err).Say(r.Voice))
	}
	r.digest = digestOf(files, append(slices.Clone(r.Enable), "|"), r.Disable)
	r.book = sync.OnceValues(func() (*rules.Book, error) { return r.loadBook(files) })
	r.checker.Engine = sync.OnceValues(func() (*validate.Engine, error) {
		book, err := r.book()
		if err != nil {
			return nil, err
		}
		return validate.New(book, r.disabled(book)...), nil
	})
	if len(files)+len(r.Enable)+len(r.Disable) == 0 {
		return nil
	}
	book, err := r.book()
	if err != nil {
		return err
	}
	return r.knownRules(book)
}

// ruleFiles are the YAML files of the user's folder, in order.
func ruleFiles(dir string) ([]string, error) {
	named := dir != ""
	dir = userDir(dir)
	var files []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		ext := strings.ToLower(filepath.Ext(p))
		if p == filepath.Join(dir, SuppressFile) {
			return err
		}
		if err == nil && !d.IsDir() && (ext == ".yaml" || ext == ".yml") {
			files = append(files, p)
		}
		return err
	})
	if !named && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return files, err
}

// digestOf stands for the rules of a run in the cache's keys.
func digestOf(files []string, lists ...[]string) string {
	h := sha256.New()
	for _, name := range files {
		data, err := os.ReadFile(name)
		fmt.Fprintf(h, "%q %d %v\n", name, len(data), err)
		h.Write(data)
	}
	for _, l := range lists {
		fmt.Fprintf(h, "%q\n", l)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// loadBook reads the built-in rules and adds the user's. A file that is refused is
// said, and the run goes on without it.
func (r *Run) loadBook(files []string) (*rules.Book, error) {
	book, refused, err := loadBook(files, r.Voice)
	for _, e := range refused {
		r.tally.fault.Store(true)
		r.complain(e.Error())
	}
	return book, err
}

func loadBook(files []string, v say.Voice) (book *rules.Book, refused []error, err error) {
	if book, err = rules.Load(); err != nil {
		return nil, nil, err
	}
	from := map[*rules.Rule]string{} // the file of each
	for _, name := range files {
		dir, base := filepath.Split(name)
		if dir == "" {
			dir = "."
		}
		if err := book.Extend(os.DirFS(dir), base); err != nil {
			place, what := located(name, base, err)
			refused = append(refused, errors.New(v.Text("bad-rules", "path", place, "detail", what)))
		}
		for _, rule := range book.Rules {
			if _, known := from[rule]; !known {
				from[rule] = name
			}
		}
	}
	for _, u := range book.Sift() { // once all files are read: a rule's frame may stand in a later one
		place := batch.Printable(from[u.Rule]) + ":" + strconv.Itoa(u.Rule.Line)
		refused = append(refused, errors.New(v.Text("bad-rule", "path", place, "rule", u.Rule.ID, "detail", firstLine(u.Err))))
	}
	return book, refused, nil
}

// OpenBook reads the built-in rules and those of the user's folder, for other
// commands than check. The book is nil if there is none to be had.
func OpenBook(dir string, v say.Voice) (*rules.Book, []error) {
	files, err := ruleFiles(dir)
	if err != nil {
		return nil, []error{errors.New(batch.NewFault(dir, err).Say(v))}
	}
	book, refused, err := loadBook(files, v)
	if err != nil {
		return nil, []error{err}
	}
	return book, refused
}

// located takes the place out of a rule file's error, which begins with the file's
// name and may go on with "[line:column]" and end with a piece of the file.
func located(name, base string, err error) (place, what string) {
	what = strings.TrimPrefix(firstLine(err), base+": ")
	place = batch.Printable(name)
	if rest, ok := strings.CutPrefix(what, "["); ok {
		if at, message, ok := strings.Cut(rest, "] "); ok {
			return place + ":" + at, message
		}
	}
	return place, what
}

// firstLine is the error without the piece of the file that some end with.
func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// disabled are the rules to leave out: those named, and with --enable all others.
func (r *Run) disabled(book *rules.Book) []string {
	off := slices.Clone(r.Disable)
	if len(r.Enable) == 0 {
		return off
	}
	for _, rule := range book.Rules {
		if !slices.Contains(r.Enable, rule.ID) {
			off = append(off, rule.ID)
		}
	}
	return off
}

// knownRules refuses names of rules that do not exist.
func (r *Run) knownRules(book *rules.Book) error {
	var errs []error
	for _, id := range append(slices.Clone(r.Enable), r.Disable...) {
		if book.Rule(id) == nil {
			errs = append(errs, errors.New(r.Voice.Text("no-rule", "rule", id)))
		}
	}
	return errors.Join(errs...)
}

// RuleInfos describes the book's rules to reports.
func RuleInfos(book *rules.Book) []report.RuleInfo {
	out := make([]report.RuleInfo, 0, len(book.Rules))
	for _, r := range book.Rules {
		out = append(out, report.RuleInfo{
			ID: r.ID, Kind: r.Kind, Severity: r.Severity.String(),
			Title: r.Title, Explanation: r.Doc.Get(), Good: r.Good.Get(), Bad: r.Bad.Get(),
		})
	}
	return out
}
