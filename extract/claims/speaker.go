package claims

import (
	"crossfoot/extract/mention"
)

// expletiveOne: the clause opens with a pronoun that stands for nothing named.
func (b *builder) expletiveOne(si int32) bool {
	for k := b.segs[si].from; k < b.segs[si].to && k < b.segs[si].from+2; k++ {
		if b.w[k].tag == tPron && b.w[k].ent < 0 {
			return true
		}
	}
	return false
}

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
	from, to := b.segs[si].from, min(b.segs[si].to, i)
	if b.quotes(b.facts[n].sentence) && b.expletiveOne(si) {
		to = len(b.w) // "It has been five years and I did not think …"
	}
	for k := from; k < to && k < from+reach; k++ {
		lower := b.w[k].lower
		if at := apostrophe(lower); at > 0 {
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
