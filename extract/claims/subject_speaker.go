package claims

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// expletiveOne: the clause opens with a pronoun that stands for nothing named.
func (b *builder) expletiveOne(si int32) bool {
	for k := b.Segs[si].From; k < b.Segs[si].To && k < b.Segs[si].From+2; k++ {
		if b.W[k].Tag == syntax.Pron && b.W[k].Ent < 0 {
			return true
		}
	}
	return false
}

// bySpeaker: "I have played two matches," said Ann: who says so is what the clause of
// the number is about, or else whom the text is about, whose words run on.
func (b *builder) bySpeaker(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if v := b.facts[n].verb; v >= 0 {
		si = b.SegAt[v]
	}
	if si < 0 {
		return false
	}
	from, to := b.Segs[si].From, min(b.Segs[si].To, i)
	if b.quotes(b.facts[n].sentence) && b.expletiveOne(si) {
		to = len(b.W) // "It has been five years and I did not think …"
	}
	for k := from; k < to && k < from+reach; k++ {
		if !b.c.First[b.undrawn(k)] {
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
