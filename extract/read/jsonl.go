package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"crossfoot/extract/article"
)

// Line reads the n-th line of JSON Lines: {"id", "text" or "html", "title", "lang",
// "date"}, of which only id and one of text and html are required. An error may come
// with an article that has only its ID.
func Line(n int, data []byte) (*article.Article, error) {
	if n == 1 {
		data = bytes.TrimPrefix(data, []byte("\ufeff"))
	}
	a, bad := jsonLine(data)
	if bad != nil {
		bad.Line = n
		return a, bad
	}
	return a, nil
}

// record is a line's object. Fields of the wrong type are told apart from absent
// ones by decoding them one by one.
type record struct {
	ID    json.RawMessage `json:"id"`
	Text  *string         `json:"text"`
	HTML  *string         `json:"html"`
	Title *string         `json:"title"`
	Lang  *string         `json:"lang"`
	Date  *string         `json:"date"`
}

// jsonLine reads one document.
func jsonLine(data []byte) (*article.Article, *Error) {
	var rec record
	err := json.Unmarshal(data, &rec)
	id := idOf(rec.ID)
	only := &article.Article{ID: id}
	if id == "" {
		only = nil
	}
	switch {
	case err != nil:
		return only, &Error{Kind: JSONLine, Detail: jsonFault(err)}
	case id == "":
		return nil, &Error{Kind: JSONLine, Detail: `"id" is missing`}
	case rec.Text == nil && rec.HTML == nil:
		return only, &Error{Kind: JSONLine, Name: id, Detail: `"text" or "html" is missing`}
	}
	a, fault := rec.article()
	if fault != nil {
		fault.Name = id
		return only, fault
	}
	a.ID = id
	return a, nil
}

// article reads the record's text or page, with what the record says beside it.
func (r *record) article() (a *article.Article, err *Error) {
	title := strings.TrimSpace(value(r.Title))
	switch {
	case r.Text != nil && strings.TrimSpace(*r.Text) == "" && title == "":
		return nil, &Error{Kind: Empty}
	case r.Text != nil:
		a = readText(*r.Text, title)
	default:
		if a, err = readHTML(*r.HTML, title); err != nil {
			return nil, err
		}
	}
	if s := value(r.Lang); s != "" {
		a.Lang = s
	}
	if s := value(r.Date); s != "" {
		a.Date = s
	}
	return a, nil
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// idOf is the id as a string; numbers count as written.
func idOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if len(raw) > 0 && (raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9') {
		return string(raw)
	}
	return ""
}

// jsonFault says what is wrong with a line and at which byte.
func jsonFault(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("byte %d: %v", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Sprintf("an object is needed, not %s", kind.Value)
	case errors.As(err, &kind):
		return fmt.Sprintf("byte %d: %q must be a string, not %s", kind.Offset, kind.Field, kind.Value)
	}
	return err.Error()
}
