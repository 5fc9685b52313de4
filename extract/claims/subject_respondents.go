package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// poll makes those whom the respondents of a survey spoke of the subject: "zu Berger
// hatten 60 Prozent der Befragten eine Meinung". The respondents are asked about
// everybody alike; the person is what the answer is about.
func (b *builder) poll(n, i int) bool {
	v := b.facts[n].verb
	if !b.Nouns || v < 0 {
		return false
	}
	si := b.SegAt[i]
	if si < 0 {
		return false
	}
	s := &b.Segs[si]
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		w := &b.W[k]
		if w.Ent < 0 || w.Modified || w.Tag != syntax.Name && w.Tag != syntax.Pron || b.in.Entities[w.Ent].Kind != mention.Person {
			continue
		}
		if c := b.ChunkAt[k]; c >= 0 && b.Quoted(int(c)) {
			continue // "laut Berger" only says so
		}
		b.claims[n].Subject = b.entity(k)
		return true
	}
	return false
}

// polled: the chunk names those whom a survey asked.
func (b *builder) polled(c int) bool {
	return c >= 0 && b.W[b.Chunks[c].Head()].Class&lang.Respondent != 0
}

// byElidedWhole: "…, 63 Prozent hätten kein Vertrauen": a share that is itself the
// subject of its clause is one of the people that the claim before speaks of.
func (b *builder) byElidedWhole(n, i int, m measure) bool {
	if n == 0 || b.in.Quantities[n].Unit != mention.Percent || m.to > m.from || m.inherit >= 0 || m.prep >= 0 || !b.opens(i) {
		return false
	}
	v := b.facts[n].verb
	if v < 0 || b.Level(v) && !b.plural(v) {
		return false
	}
	for k := n - 1; k >= 0 && k >= n-2 && b.facts[n].sentence-b.facts[k].sentence < 2; k-- {
		f := &b.facts[k]
		if f.whole.Text == "" {
			continue
		}
		b.facts[n].whole, b.facts[n].survey = f.whole, f.survey
		if f.survey && b.poll(n, i) {
			return true
		}
		b.claims[n].Subject = f.whole
		b.claims[n].Subject.Guess = true
		return true
	}
	return false
}

// byActingShare: "Bereits heute würden 37 Prozent ein solches Auto kaufen": a share that does something itself is one of
// those whom the survey asked, or of the people that were spoken of before, whatever its clause has for an object.
func (b *builder) byActingShare(n, i int, m measure) bool {
	if b.in.Quantities[n].Unit != mention.Percent || m.people >= 0 || m.prep >= 0 || !b.opens(i) && !b.follows(i) {
		return false
	}
	v := b.facts[n].verb
	if v < 0 || b.Level(v) || b.Nouns && !b.plural(v) || i+1 < len(b.W) && b.W[i+1].Class&lang.Of != 0 {
		return false
	}
	for k := n - 1; k >= 0 && b.facts[n].sentence-b.facts[k].sentence <= surveyReach; k-- {
		if f := &b.facts[k]; f.survey && f.whole.Text != "" {
			return b.actsFor(n, f.whole, true)
		}
	}
	if f := b.asked(); f.Text != "" {
		return b.actsFor(n, f, true)
	}
	return false
}

// surveyReach is how many sentences on the share of those who were asked stands.
const surveyReach = 6

// actsFor makes the people the subject of a share of them.
func (b *builder) actsFor(n int, whole claim.Field, survey bool) bool {
	b.facts[n].whole, b.facts[n].survey = whole, survey
	b.claims[n].Subject, b.claims[n].Subject.Guess = whole, true
	return true
}

// follows: the number stands right behind the finite verb of a clause that begins with no subject: "heute würden 37 Prozent …".
func (b *builder) follows(i int) bool {
	si, p := b.SegAt[i], b.Before(i)
	if !b.Nouns || si < 0 || p < 0 || b.Segs[si].Finite != p {
		return false
	}
	for k := b.Segs[si].From; k < p; k++ {
		if c := b.ChunkAt[k]; c >= 0 && b.Chunks[c].Prep < 0 && b.W[b.Chunks[c].Head()].Tag != syntax.Time {
			return false
		}
	}
	return true
}

// asked is what the text calls those whom a survey asked, where it first does.
func (b *builder) asked() claim.Field {
	if !b.askedKnown {
		b.askedKnown = true
		for k := range b.in.Tokens.All {
			if t := &b.in.Tokens.All[k]; b.c.Words[t.Lower]&lang.Respondent != 0 {
				b.askedField = claim.Field{Text: b.in.Text(t.Span), From: t.Span}
				kk := keyer{b: b}
				kk.span(t.Span)
				b.askedField.Key = kk.key()
				break
			}
		}
	}
	return b.askedField
}

// opens: the number stands first in its clause, with its verb behind it.
func (b *builder) opens(i int) bool {
	si := b.SegAt[i]
	if si < 0 || b.Segs[si].Finite < i {
		return false
	}
	p := b.Before(i)
	return p < b.Segs[si].From || p == b.Segs[si].From && b.W[p].Tag == syntax.Sub
}

// plural: the finite verb of the clause is one.
func (b *builder) plural(v int) bool {
	si := b.SegAt[v]
	return si >= 0 && b.Segs[si].Finite >= 0 && b.c.Ends(b.W[b.Segs[si].Finite].Lower, "plural")
}

// counts remembers the people that claim n counts or is a part of, for the shares
// that come after it.
func (b *builder) counts(n, i int, m measure) {
	f := &b.facts[n]
	if m.people >= 0 && b.Persons(b.Chunks[m.people].Head()) {
		f.whole, f.survey = b.noun(m.people), b.polled(m.people)
		return
	}
	q := &b.in.Quantities[n]
	if m.noun && b.in.Quantities[n].Unit == mention.Count && b.peopled(q.NounSpan) {
		f.whole = claim.Field{Text: b.in.Text(q.NounSpan), From: q.NounSpan}
		k := keyer{b: b}
		k.span(q.NounSpan)
		f.whole.Key = k.key()
	}
}

// peopled: the counted noun is of people.
func (b *builder) peopled(s article.Span) bool { return b.countsClass(s, lang.People) }

// countsClass: the counted noun, or the last part of the compound, is of the class.
func (b *builder) countsClass(s article.Span, class lang.WordClass) bool {
	text := strings.ToLower(b.in.Text(s))
	text = text[strings.LastIndexByte(text, ' ')+1:]
	return (b.c.Words[text]|b.Inflected(text))&class != 0 || b.Nouns && b.c.Compound(text, class)
}
