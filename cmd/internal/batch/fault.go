package batch

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"
)

// Fault is something that went wrong with one file, in a form that can be said in
// any language: Code names the sentence.
type Fault struct {
	Code   string
	Path   string
	Detail string // a limit, a kind of file, or what the system said
	Err    error
}

// Error implements error; people read [Fault.Say] instead.
func (f *Fault) Error() string {
	return strings.TrimSpace(f.Code + ": " + f.Path + " " + f.Detail)
}

// Unwrap is the cause.
func (f *Fault) Unwrap() error { return f.Err }

// Texter finds a sentence by its id.
type Texter interface {
	Text(id string, pairs ...string) string
}

// Say is the fault as one line.
func (f *Fault) Say(t Texter) string {
	return t.Text(f.Code, "path", Printable(f.Path), "detail", f.Detail)
}

// codes maps what the system says to sentences that say what to do. Order counts:
// the first match wins.
var codes = []struct {
	is   error
	code string
}{
	{fs.ErrNotExist, "not-found"},
	{fs.ErrPermission, "no-permission"},
	{syscall.ENOSPC, "disk-full"},
	{syscall.EDQUOT, "disk-full"},
	{syscall.EROFS, "read-only"},
	{syscall.EISDIR, "is-folder"},
	{syscall.ELOOP, "link-loop"},
	{syscall.ENAMETOOLONG, "name-too-long"},
	{syscall.EMFILE, "too-many-open"},
	{syscall.ENFILE, "too-many-open"},
	{os.ErrDeadlineExceeded, "timeout"},
}

// NewFault wraps a system's error about path.
func NewFault(path string, err error) *Fault {
	if f, ok := errors.AsType[*Fault](err); ok {
		return f
	}
	for _, c := range codes {
		if errors.Is(err, c.is) {
			return &Fault{Code: c.code, Path: path, Err: err}
		}
	}
	var pe *fs.PathError
	detail := err.Error()
	if errors.As(err, &pe) {
		detail = pe.Err.Error()
	}
	return &Fault{Code: "unreadable", Path: path, Detail: detail, Err: err}
}

// Printable is a path fit for one line of a terminal or report: line breaks,
// control characters and bytes that are no UTF-8 are escaped.
func Printable(path string) string {
	if utf8.ValidString(path) && strings.IndexFunc(path, unsafeRune) < 0 {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		r, n := utf8.DecodeRuneInString(path[i:])
		if r == utf8.RuneError && n == 1 || unsafeRune(r) {
			q := strconv.Quote(path[i : i+n])
			b.WriteString(q[1 : len(q)-1])
		} else {
			b.WriteString(path[i : i+n])
		}
		i += n
	}
	return b.String()
}

// unsafeRune also catches the characters that turn a line's direction.
func unsafeRune(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
}
