package times

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Find recognises the times in a text. Relative ones are resolved against the
// article's date, which may be a year, a month or a day, or "". A date in brackets at the
// article's end is taken for it where the one given is less exact.
func Find(p *lang.Pack, t *token.Tokens, date string) []mention.Time {
	if p == nil || len(t.All) == 0 {
		return nil
	}
	m := matcher{g: grammarOf(p), numbers: p.Numbers(), text: t.Text, toks: t.All, ref: referenceOf(date)}
	m.lookUp()
	closing, at := m.dateline()
	if date == "" || m.ref.known != day && Contains(date, closing) {
		m.ref = referenceOf(closing)
	}
	var out []mention.Time
	for i := range t.Sentences {
		s := &t.Sentences[i]
		m.first, m.last, m.opens = s.First, s.Last, i == 0 || t.Sentences[i-1].Block != s.Block
		m.nextContext, m.context, m.explicit, m.day = m.context, "", "", ""
		first := len(out)
		out = m.sentence(out)
		out = m.combine(out, first)
	}
	for i := range out {
		out[i].Dateline = out[i].First == at
	}
	return out
}

// lookUp finds what the grammar knows of each token.
func (m *matcher) lookUp() {
	m.info = make([]*word, len(m.toks))
	for i := range m.toks {
		if t := &m.toks[i]; t.Kind != token.Digits {
			m.info[i] = m.word(t)
		}
	}
}

// unknown is remembered of words that the grammar does not know.
var unknown word

// word is what the grammar knows of a token; nil where it is nothing.
func (m *matcher) word(t *token.Token) *word {
	w := m.g.known.Get(t.ID)
	if w == nil {
		if w = m.g.words[t.Lower]; w == nil && t.Kind == token.Word {
			w = m.possessive(t.Lower)
		}
		if w == nil {
			w = &unknown
		}
		m.g.known.Put(t.ID, w)
	}
	if w == &unknown {
		return nil
	}
	return w
}

// possessive looks a name up without the ending of the possessive.
func (m *matcher) possessive(s string) *word {
	for _, ending := range m.g.lang.Possessives {
		if base, ok := strings.CutSuffix(s, ending); ok {
			return m.g.words[base]
		}
	}
	return nil
}

// sentence appends the times of the running sentence.
func (m *matcher) sentence(out []mention.Time) []mention.Time {
	for i := m.first; i < m.last; {
		digits := m.toks[i].Kind == token.Digits
		if w := m.info[i]; !digits && (w == nil || w.starts == nil || !w.alone && !m.known(i+1)) {
			i++
			continue
		}
		r, ok := result{}, false
		if !digits || m.known(i+1) {
			m.refused = false
			r, ok = m.match(i)
			if m.refused {
				r, ok = m.orUnreal(r, ok, i)
			}
		}
		if !ok && digits {
			if r, ok = m.bareYear(i); !ok {
				r, ok = m.bareFarYear(i)
			}
		}
		if !ok {
			i++
			continue
		}
		i = max(r.Last, i+1)
		if !r.drop {
			out = append(out, r.Time)
			m.remember(&r)
		}
	}
	return out
}

// known reports whether a pattern may go on at token i of the sentence: the grammar knows it. Most words end
// all patterns at once.
func (m *matcher) known(i int) bool {
	return i < m.last && (m.info[i] != nil || m.toks[i].Kind == token.Digits)
}

// remember keeps the time that later ones in the sentence may refer to.
func (m *matcher) remember(r *result) {
	switch {
	case r.Context && r.Amount > 0 && r.AnchorUnit != "year":
		m.later = m.toldFull != ""
	case r.explicit && (r.Kind == mention.Day || r.Kind == mention.Month):
		m.toldFull, m.fullSentence, m.later = r.ISO, m.toks[r.First].Sentence, false
	case r.Kind == mention.Day: // the day that was so much later
		m.later = false
	}
	switch r.Kind {
	case mention.Month, mention.Quarter, mention.Half, mention.Year, mention.Interval:
	case mention.Day, mention.Weekday:
		m.day = r.ISO
		return
	default:
		return
	}
	window := r.Kind == mention.Interval && r.AnchorUnit != ""
	other := r.Kind == mention.Year && r.ISO != isoYear(m.ref.y)
	open := strings.HasSuffix(r.ISO, "..")
	if r.ISO == "" || open || r.Relative && (window || other) {
		return
	}
	m.context = r.ISO
	if r.Kind != mention.Year {
		m.part, m.partSentence = r.ISO, m.toks[r.First].Sentence
	}
	if r.explicit && r.Kind == mention.Year {
		m.explicit = r.ISO
	}
}

// timeOf makes a mention of tokens [first, last).
func (m *matcher) timeOf(t mention.Time, first, last int) mention.Time {
	t.First, t.Last, t.Sentence = first, last, int(m.toks[first].Sentence)
	t.Span = article.Span{Start: m.toks[first].Start, End: m.toks[last-1].End}
	return t
}
