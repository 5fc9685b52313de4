package rules

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"crossfoot/internal/plain"
)

//go:embed words/*.yaml frames/*.yaml book/*.yaml
var builtin embed.FS

// Book is a set of word classes, frames and rules.
type Book struct {
	Frames []*Frame
	Rules  []*Rule
	// words by language: those of each file, and those by class once they are asked for.
	words   map[string][]plain.Later[classes]
	classes map[string]classes
	langs   map[string]*Language
	formats map[string]*Format
	slips   map[string]*Slip
	mu      sync.Mutex
	// sum is that of the built-in files; extended says that others were added.
	sum      uint32
	extended bool
}

// Language is a book compiled for one language.
type Language struct {
	Vocabulary *Vocabulary
	// Patterns by frame, in the book's order of frames.
	Patterns []FramePatterns
	// Near has the patterns that match in a sentence with a number, and the cues that
	// are looked for there; Far has those that reach further, and the cues of windows.
	Near, Far Index

	listed sync.Map // option to []int, see Listed
}

// Listed are the places in Patterns of the frames whose ids an option lists.
func (l *Language) Listed(option string) []int {
	if places, ok := l.listed.Load(option); ok {
		return places.([]int)
	}
	ids, places := strings.Fields(option), []int{}
	for i := range l.Patterns {
		if slices.Contains(ids, l.Patterns[i].Frame.ID) {
			places = append(places, i)
		}
	}
	l.listed.Store(option, places)
	return places
}

// FramePatterns is a frame's patterns in one language. An article goes through all frames: what it asks of each stands first.
type FramePatterns struct {
	// Keys are of those patterns that have one; Unkeyed says that one has none.
	Keys    []Keys
	Unkeyed bool
	Rules   []*Rule
	// Heads are of the patterns, side by side.
	Heads    []Head
	Frame    *Frame
	Patterns []*Pattern
	Slots    *Slots // nil where the frame has none in this language
	Windows  []*Window
}

// file is what a YAML file of the rule book may hold.
type file struct {
	Words  map[string]plain.Later[classes] `yaml:"words"`
	Format map[string]*Format              `yaml:"format"`
	Slips  map[string]*Slip                `yaml:"slips"`
	Frames []*Frame                        `yaml:"frames"`
	Rules  []*Rule                         `yaml:"rules"`
}

// Load reads the built-in rule book.
func Load() (*Book, error) {
	names, err := yamlFiles(builtin, "")
	if err != nil {
		return nil, err
	}
	sum := sumOfFiles(names)
	if b := readyBook(sum); b != nil {
		return b, nil
	}
	b := emptyBook()
	err = b.Extend(builtin, "")
	for _, r := range b.Rules {
		r.builtin = true
	}
	b.sum, b.extended = sum, false
	return b, err
}

func emptyBook() *Book {
	return &Book{words: map[string][]plain.Later[classes]{}, formats: map[string]*Format{}, slips: map[string]*Slip{}}
}

// yamlFiles lists the YAML files below dir, in order.
func yamlFiles(fsys fs.FS, dir string) (names []string, err error) {
	err = fs.WalkDir(fsys, path.Clean("./"+dir), func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (strings.HasSuffix(p, ".yaml") || strings.HasSuffix(p, ".yml")) {
			names = append(names, p)
		}
		return err
	})
	sort.Strings(names)
	return names, err
}

// Extend adds every YAML file below dir of fsys; a rule or frame whose id is
// already there replaces it. What cannot be read or does not compile is refused
// with file, line and reason, and nothing of that file is added.
func (b *Book) Extend(fsys fs.FS, dir string) error {
	names, err := yamlFiles(fsys, dir)
	if err != nil {
		return err
	}
	var files []file
	at := 0 // where the file's text begins among all
	for _, name := range names {
		f, size, err := readFile(fsys, name, at)
		if err != nil {
			return err
		}
		at += size
		for lang, classes := range f.Words {
			b.words[lang] = append(b.words[lang], classes)
		}
		for lang, format := range f.Format {
			format.Language = lang
			b.formats[lang] = format
		}
		maps.Copy(b.slips, f.Slips)
		files = append(files, f)
	}
	for _, f := range files {
		b.addFrames(f)
	}
	for _, f := range files {
		b.addRules(f)
	}
	for _, f := range b.Frames {
		f.captures = nil // words that were added may give classes values
	}
	b.langs, b.classes, b.extended = nil, nil, true
	return nil
}

// maxFile bounds a rule file: aliases that unfold without end stay out.
const maxFile = 1 << 20

// readFile reads a file whose text begins at a place among all, and tells its size.
func readFile(fsys fs.FS, name string, at int) (f file, size int, err error) {
	defer func() {
		if p := recover(); p != nil { // the YAML reader does, on some broken files
			err = fmt.Errorf("%s: is not YAML (%v)", name, p)
		}
	}()
	lines, err := readLines(fsys, name)
	if err != nil {
		return f, 0, err
	}
	text := lines[len(lineEnd):]
	if fsys == fs.FS(builtin) {
		err = plain.DecodeLater(lines, at, &f)
	} else {
		err = plain.Decode(text, &f)
	}
	if err == nil && utf8.ValidString(text) {
		return located(f, name, text), len(lines), nil
	}
	f, raw := file{}, []byte(text) // what is odd or wrong is for the full reader, who says where
	if err := guard(raw); err != nil {
		return f, 0, fmt.Errorf("%s: %w", name, err)
	}
	if err := yaml.UnmarshalWithOptions(raw, &f, yaml.DisallowUnknownField()); err != nil {
		return f, 0, fmt.Errorf("%s: %s", name, yaml.FormatError(err, false, true))
	}
	return located(f, name, text), len(lines), nil
}

// lineEnd stands before the first line of what readLines reads.
const lineEnd = "\n"

// readLines reads a file, behind an end of line, without copying it more than once.
func readLines(fsys fs.FS, name string) (string, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if info.Size() > maxFile {
		return "", fmt.Errorf("%s: %d bytes are more than a rule file may have (%d)", name, info.Size(), maxFile)
	}
	var text strings.Builder
	text.Grow(len(lineEnd) + int(info.Size()))
	text.WriteString(lineEnd)
	var part [4096]byte
	for {
		n, err := f.Read(part[:])
		text.Write(part[:n])
		switch {
		case err == io.EOF:
			return text.String(), nil
		case err != nil:
			return "", err
		case text.Len() > maxFile: // what is no file has no size
			return "", fmt.Errorf("%s: more than a rule file may have (%d bytes)", name, maxFile)
		}
	}
}

// located notes where the file's frames and rules stand.
func located(f file, name, text string) file {
	for _, fr := range f.Frames {
		fr.File = name
	}
	line := 1
	for _, r := range f.Rules {
		r.File, r.Line = name, 1
		if i := placeOf(text, r.ID); i >= 0 { // behind the rule before
			line += strings.Count(text[:i], "\n")
			text, r.Line = text[i:], line
		}
	}
	return f
}

// placeOf is where the rule begins; -1 where it is written in another way than most.
func placeOf(text, rule string) int {
	if i := strings.Index(text, "rule: "+rule+"\n"); i >= 0 {
		return i
	}
	return strings.Index(text, "rule: "+rule)
}

func (b *Book) addFrames(f file) {
	for _, fr := range f.Frames {
		if fr.Kind == "" {
			fr.Kind = fr.ID
		}
		if i := b.frameIndex(fr.ID); i >= 0 {
			b.Frames[i] = fr
			continue
		}
		b.Frames = append(b.Frames, fr)
	}
}

func (b *Book) addRules(f file) {
	for _, r := range f.Rules {
		if r.Kind == "" {
			if i := b.frameIndex(r.Frame); i >= 0 {
				r.Kind = b.Frames[i].Kind
			}
		}
		replaced := false
		for i, old := range b.Rules {
			if old.ID == r.ID {
				b.Rules[i], replaced = r, true
			}
		}
		if !replaced {
			b.Rules = append(b.Rules, r)
		}
	}
}

func (b *Book) frameIndex(id string) int {
	for i, f := range b.Frames {
		if f.ID == id {
			return i
		}
	}
	return -1
}

// Frame is the frame with the id, or nil.
func (b *Book) Frame(id string) *Frame {
	if i := b.frameIndex(id); i >= 0 {
		return b.Frames[i]
	}
	return nil
}

// Rule is the rule with the id, or nil.
func (b *Book) Rule(id string) *Rule {
	for _, r := range b.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// rulesOf lists the rules of a frame in the book's order.
func (b *Book) rulesOf(frame string) []*Rule {
	var out []*Rule
	for _, r := range b.Rules {
		if r.Frame == frame {
			out = append(out, r)
		}
	}
	return out
}

// rulesByFrame are those lists for all frames.
func (b *Book) rulesByFrame() map[string][]*Rule {
	out := make(map[string][]*Rule, len(b.Frames))
	for _, r := range b.Rules {
		out[r.Frame] = append(out[r.Frame], r)
	}
	return out
}

// Check compiles everything and returns the first error: file, line and reason.
func (b *Book) Check() error {
	langs := map[string]bool{}
	for _, f := range b.Frames {
		for l := range f.Patterns {
			langs[l] = true
		}
		for l := range f.Slots {
			langs[l] = true
		}
		for name, r := range f.Roles {
			if !r.Word && !Types[r.Type] {
				return fmt.Errorf("%s: frame %s: role %s: no type %q", f.File, f.ID, name, r.Type)
			}
		}
	}
	for _, l := range sortedKeys(langs) {
		if _, err := b.Language(l); err != nil {
			return err
		}
	}
	for _, r := range b.Rules {
		if err := b.Prepare(r); err != nil {
			return err
		}
		if err := r.compiled.compile(r); err != nil {
			return r.located(err)
		}
		if err := b.prepareCauses(r); err != nil {
			return r.located(err)
		}
	}
	return nil
}

// Unfit is a rule that cannot be applied, and why.
type Unfit struct {
	Rule *Rule
	Err  error
}

// Sift takes out of the book the rules, built-in ones aside, that cannot be applied, whatever the articles: those without
// a frame, or with expressions that do not compile.
func (b *Book) Sift() (unfit []Unfit) {
	b.Rules = slices.DeleteFunc(b.Rules, func(r *Rule) bool {
		if r.builtin {
			return false
		}
		err := b.Prepare(r)
		if err == nil {
			if err = r.compiled.compile(r); err == nil {
				err = b.prepareCauses(r)
			}
			err = r.located(err)
		}
		if err != nil {
			unfit = append(unfit, Unfit{r, errors.Unwrap(err)})
		}
		return err != nil
	})
	return unfit
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// Language compiles the book's patterns for a language, once.
func (b *Book) Language(code string) (*Language, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if l, ok := b.langs[code]; ok {
		return l, nil
	}
	l := b.readyLanguage(code)
	if l == nil {
		var err error
		if l, err = b.compileLanguage(code); err != nil {
			return nil, err
		}
	}
	if b.langs == nil {
		b.langs = map[string]*Language{}
	}
	b.langs[code] = l
	return l, nil
}
