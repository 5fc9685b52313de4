package batch

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// IgnoreFile is the name of the file that lists what to leave out of a folder, in
// the form of .gitignore.
const IgnoreFile = ".crossfootignore"

// ignoreRule is one line of an ignore file.
type ignoreRule struct {
	pattern string // doublestar, relative to the ignore file's folder
	negate  bool
	folders bool // matches folders only
}

// ignoreList holds an ignore file's rules and the folder they count from.
type ignoreList struct {
	base  string // slash path relative to the walk's root, "" for the root
	rules []ignoreRule
}

// readIgnore reads the ignore file of a folder; no file is no rules.
func readIgnore(folder, base string) (*ignoreList, error) {
	name := filepath.Join(folder, IgnoreFile)
	data, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, NewFault(name, err)
	}
	list := &ignoreList{base: base}
	for line := range strings.Lines(string(data)) {
		if r, ok := parseIgnore(line); ok {
			list.rules = append(list.rules, r)
		}
	}
	return list, nil
}

// parseIgnore turns a line of an ignore file into a rule. As in git, a pattern
// with a slash before its end counts from the file's folder, others match at any
// depth.
func parseIgnore(line string) (ignoreRule, bool) {
	line = trimIgnore(line)
	var r ignoreRule
	if line == "" || line[0] == '#' {
		return r, false
	}
	if line[0] == '!' {
		r.negate, line = true, line[1:]
	}
	line = strings.TrimPrefix(line, `\`)
	if strings.HasSuffix(line, "/") {
		r.folders, line = true, strings.TrimSuffix(line, "/")
	}
	anchored := strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	if !anchored {
		line = "**/" + line
	}
	r.pattern = line
	return r, line != "" && doublestar.ValidatePattern(line)
}

// trimIgnore drops the line break and trailing spaces that are not escaped.
func trimIgnore(line string) string {
	line = strings.TrimRight(line, "\r\n")
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	return line
}

// ignored reports whether the lists, outermost first, leave the path out; the
// last rule that matches decides.
func ignored(lists []*ignoreList, rel string, folder bool) bool {
	out := false
	for _, l := range lists {
		name := rel
		if l.base != "" {
			name = strings.TrimPrefix(rel, l.base+"/")
		}
		for _, r := range l.rules {
			if r.folders && !folder || r.negate != out {
				continue
			}
			if doublestar.MatchUnvalidated(r.pattern, name) {
				out = !r.negate
			}
		}
	}
	return out
}

// matchAny reports whether one of the globs matches the path or, for a glob
// without a slash, the path's last part.
func matchAny(globs []string, rel string) bool {
	for _, g := range globs {
		name := rel
		if !strings.Contains(g, "/") {
			name = path.Base(rel)
		}
		if doublestar.MatchUnvalidated(strings.TrimPrefix(g, "/"), name) {
			return true
		}
	}
	return false
}
