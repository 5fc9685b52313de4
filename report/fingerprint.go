package report

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
)

// FingerprintPrefix starts every fingerprint; the digit counts the ways of making them.
const FingerprintPrefix = "cf1-"

// Fingerprint identifies a contradiction by its content: the rule and the sentences
// that contradict each other, with whatever else tells the contradiction from others
// in the same sentences. Neither their place nor their order counts, nor
// does white space, letter case or the kind of quotation mark, dash or apostrophe,
// so that a decision survives edits elsewhere and typographical clean-ups, and
// falls once one of the sentences says something else.
func Fingerprint(rule string, statements []string) string {
	norm := make([]string, 0, len(statements))
	for _, s := range statements {
		norm = append(norm, normalize(s))
	}
	slices.Sort(norm)
	norm = slices.Compact(norm)
	sum := sha256.Sum256([]byte(rule + "\x00" + strings.Join(norm, "\x00")))
	return FingerprintPrefix + hex.EncodeToString(sum[:10])
}

// normalize brings two printings of a sentence to one form.
func normalize(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == '\u00ad' || r == '\ufeff' || unicode.Is(unicode.Cf, r):
			continue
		case unicode.Is(unicode.Pd, r) || r == '−':
			r = '-'
		case unicode.In(r, unicode.Pi, unicode.Pf) || r == '„' || r == '‚' || r == '\'' || r == '`' || r == '´':
			r = '"'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
