package run

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"crossfoot/cmd/internal/batch"
)

// maxSuppress bounds the list of suppressions.
const maxSuppress = 1 << 20

// openSuppressions reads the list of suppressions, if there is one. The error says
// in a line each what is wrong with it.
func (r *Run) openSuppressions() error {
	dir := userDir(r.Rules)
	name := filepath.Join(dir, SuppressFile)
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil
	}
	if err == nil && len(data) > maxSuppress {
		err = fmt.Errorf("%d > %d bytes", len(data), maxSuppress)
	}
	if err != nil {
		return errors.New(batch.NewFault(name, err).Say(r.Voice))
	}
	r.suppressions.path = batch.Printable(name)
	if r.suppressions.base, err = filepath.Abs(filepath.Dir(dir)); err != nil {
		r.suppressions.base = "."
	}
	if r.suppressions.entries, err = parseSuppressions(data); err != nil {
		place, what := located(name, "", err)
		return errors.New(r.Voice.Text("suppress-refused", "path", place, "detail", what))
	}
	return r.verifySuppressions()
}

func (r *Run) verifySuppressions() error {
	var errs []error
	for _, e := range r.suppressions.entries {
		id := r.fault(e.Rule, e.Reason)
		if id == "" && !doublestar.ValidatePattern(e.Document) {
			id = "suppress-glob"
		}
		if id != "" {
			errs = append(errs, errors.New(r.Voice.Text(id, "path", r.suppressions.path, "line", strconv.Itoa(e.line), "rule", e.Rule, "value", e.Document)))
		}
	}
	return errors.Join(errs...)
}

// parseSuppressions reads a list of entries with the lines they stand in. Errors
// begin with the place: "[line:column] ".
func parseSuppressions(data []byte) (list []*suppression, err error) {
	defer func() {
		if p := recover(); p != nil { // the YAML reader does, on some broken files
			list, err = nil, fmt.Errorf("%v", p)
		}
	}()
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, errors.New(yaml.FormatError(err, false, false))
	}
	for _, doc := range file.Docs {
		switch body := doc.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode:
		case *ast.SequenceNode:
			for _, v := range body.Values {
				e := &suppression{line: v.GetToken().Position.Line}
				if err := yaml.NodeToValue(v, e, yaml.DisallowUnknownField()); err != nil {
					return nil, errors.New(yaml.FormatError(err, false, false))
				}
				list = append(list, e)
			}
		default:
			return nil, errNoList
		}
	}
	return list, nil
}

// errNoList says that the file holds something else than a list.
var errNoList = errors.New("[1:1] - rule: …, reason: …")
