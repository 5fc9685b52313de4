package claims

import (
	"strings"

	"crossfoot/extract/mention"
)

// bySpeaker: "I have played two matches," said Ann: who says so is what the clause of
// the number is about, or else whom the text is about, whose words run on.
func (b *builder) bySpeaker(n, i int) bool {
	si := b.segAt[i]
	if v := b.facts[n].verb; v >= 0 {
		si = b.segAt[v]
	}
	if si < 0 {
		return false
	}
	s := &b.segs[si]
	for k := s.from; k < s.to && k < i && k < s.from+reach; k++ {
		lower := b.w[k].lower
		if at := strings.IndexAny(lower, "'’"); at > 0 {
			lower = lower[:at]
		}
		if !b.c.First[lower] {
			continue
		}
		f := b.source(n)
		if f.Text == "" && b.topic.person >= 0 {
			f = b.topic.field(b.topic.person)
		}
		if f.Text == "" || b.topic.kind(f.From) == mention.Place {
			return false
		}
		f.Guess = true
		b.claims[n].Subject = f
		return true
	}
	return false
}
