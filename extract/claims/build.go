// Package claims says of each quantity in a text who (subject*.go) and what (metric*.go) it is about, when (time*.go),
// how firmly and according to whom (status.go). What a text is about as a whole is in topic*.go; build.go asks for all of it.
package claims

import (
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// How far anything looks, so that a sentence of any length takes linear time: in
// words, in segments and in claims.
const (
	reach       = syntax.Reach
	reachSegs   = syntax.ReachSegs
	reachClaims = 12
)

// builder works through a text sentence by sentence; its buffers are reused.
type builder struct {
	syntax.Sentence
	in     *syntax.Input
	c      *lang.Clauses
	names  *lang.Names
	claims []claim.Claim
	// facts holds, by claim, what later ones may take over.
	facts []fact
	topic topic
	named bool // the subject just found is an entity
	// takenUp: the subject only takes up again what was spoken of ("der Riese").
	takenUp bool
	first   int    // first claim of the sentence
	now     int    // the year of the article; 0 where unknown
	period  string // the time that the whole text reports on
	timed   int    // times up to the sentence last asked for
	// bases are the times, by their place among all, that something is only compared with.
	bases map[int32]bool
	// lastScale is the scale that the tokens before scaled named last.
	lastScale article.Span
	scaled    int
	// became is the chunk of what those are that the claim before counts ("sind
	// Mieter"), or -1.
	became int
	// ages are the claims of ages that say whose they are.
	ages []int
	// origins are the countries that people come from, by key, once asked for.
	origins map[string]string
	// compounds are the tokens of the compounds that bare nouns stand for, -1 for none, once asked for.
	compounds map[called]int
	// fresh is what a sentence without numbers said that the passage is about.
	fresh claim.Field
	// askedField is what the text calls those whom a survey asked, once asked for.
	askedField claim.Field
	askedKnown bool
	// said holds who speaks in the sentence, once asked for.
	said, saidBuf []saying
}

// fact is what a claim leaves for the claims after it.
type fact struct {
	word     int // its place in the sentence
	sentence int
	verb     int // the verb it depends on, or -1
	takes    int // the claim that its sentence takes up ("das entspricht"), or -1
	// sure: subject and metric are said by the structure.
	subject, metric bool
	agent           bool // the subject is that of the verb
	named           bool // the subject is an entity
	beside          bool // the subject is what a preposition joins to the number from behind
	twins           int  // how many claims behind it repeat it
	gapped          bool // its clause leaves out the verb of the one before
	aged            bool // it is an age by which somebody is called: "the 29-year-old"
	back            bool // the number is of an earlier time that another is compared with
	timed           rank
	tense           tense
	dated           bool        // its clause names a day of its own
	day             claim.Field // that day
	quoted          bool        // it tells a price of the day
	// whole is the people of whom the number counts some, for the shares after it;
	// survey: they only answered.
	whole  claim.Field
	survey bool
	// said and saidTo are the words that say it of a part of them; 0 where none do.
	said, saidTo int
	rest         claim.Field // the metric that it is given if nothing says one
	told         string      // the metric as reports show it
}

// Build makes one claim a quantity, in the same order.
func Build(in *syntax.Input) []claim.Claim {
	b := &builder{Sentence: syntax.New(in), in: in, c: in.Pack.Clauses(), names: in.Pack.Names(),
		claims: make([]claim.Claim, len(in.Quantities)), facts: make([]fact, len(in.Quantities))}
	if in.Article != nil {
		b.now = year(in.Article.Date)
	}
	if len(in.Quantities) == 0 {
		return b.claims
	}
	b.topic.read(in)
	b.period = periodOf(in)
	for i := range in.Quantities {
		b.claims[i] = claim.Claim{ID: "c" + strconv.Itoa(i+1), Quantity: &in.Quantities[i]}
		b.facts[i].verb, b.facts[i].takes = -1, -1
	}
	for i := 0; i < len(in.Quantities); {
		j := i + 1
		for j < len(in.Quantities) && in.Quantities[j].Sentence == in.Quantities[i].Sentence {
			j++
		}
		s := in.Quantities[i].Sentence
		if b.c.Inflects && s > 0 && in.Tokens.Sentences[s-1].Block == in.Tokens.Sentences[s].Block && (i == 0 || in.Quantities[i-1].Sentence < s-1) {
			b.introduce(s - 1)
		}
		b.sentence(s, i)
		i = j
	}
	b.early()
	b.rest()
	b.shown()
	b.asOf()
	return b.claims
}

// sentence builds the claims of one sentence; first is the first of them.
func (b *builder) sentence(s, first int) {
	b.first, b.said, b.became = first, nil, -1
	w := b.cohorts(b.pair(b.Words(s)))
	b.hedges(w)
	b.Read(w)
	b.topic.enter(b, s)
	b.topic.introduced(b.fresh)
	b.fresh = claim.Field{}
	for i := range w {
		if w[i].Num >= 0 && (i == 0 || w[i-1].Num != w[i].Num) {
			b.claim(i)
		}
	}
	b.contrasted()
	b.swallowed(w)
	b.topic.leave(b)
}

// swallowed gives the lengths of time that are part of a date ("in den vergangenen zehn
// Jahren") what their clause tells.
func (b *builder) swallowed(w []syntax.Word) {
	n := b.first
	for i := range w {
		for ; n < len(b.claims) && b.claims[n].Quantity.Start < w[i].End; n++ {
			if w[i].Time < 0 || !b.claims[n].Quantity.Overlaps(w[i].Span) {
				continue
			}
			b.facts[n].word, b.facts[n].sentence, b.facts[n].verb = i, b.claims[n].Quantity.Sentence, b.Governor(i)
			if !b.bySubject(n, i, none()) && !b.bySpeaker(n, i, none()) {
				b.firstOf(rest[:], n, i, none())
			}
			b.claims[n].Subject.Guess = true
			b.claims[n].Source = b.source(n)
			b.facts[n].rest = b.restMetric(n, i)
			if timeUnit(b.claims[n].Quantity.Unit) {
				b.facts[n].told = joinWords(b.c.Span, b.facts[n].rest.Text)
			}
			if t := &b.in.Times[w[i].Time]; t.ISO != "" {
				b.facts[n].day = claim.Field{Text: t.ISO, Key: t.ISO, From: t.Span, Guess: true}
			}
		}
	}
}

// claim fills the fields of the quantity at word i.
func (b *builder) claim(i int) {
	n := int(b.W[i].Num)
	cl, f := &b.claims[n], &b.facts[n]
	f.word, f.sentence = i, cl.Quantity.Sentence
	f.verb = b.Governor(i)
	if b.age(n, i) {
		return
	}
	m := b.metric(i)
	b.setMetric(n, m)
	if m.people >= 0 && m.predicate > 0 {
		f.said, f.saidTo = m.predicate, m.predicateTo
	}
	f.quoted = b.quotation(n)
	b.sharePrice(n, m)
	b.setSubject(n, i, m)
	b.takeUp(n)
	b.inBrackets(n, i)
	b.became = b.predicateNoun(n, m)
	if b.claims[n].Metric.Text == "" {
		f.rest = b.restMetric(n, i)
	}
	f.told = b.tell(n, i, m)
	cl.Status = b.status(i)
	f.tense, f.dated = b.tenseOf(i), b.dated(i)
	f.day = b.dayOf(i)
	b.setTime(n, i)
	cl.Source = b.source(n)
	for t := n + 1; t < n+1+f.twins && t < len(b.claims); t++ {
		b.copy(n, t)
	}
}

// copy gives the claim t all that the claim n says.
func (b *builder) copy(n, t int) {
	id, q := b.claims[t].ID, b.claims[t].Quantity
	b.claims[t], b.facts[t] = b.claims[n], b.facts[n]
	b.claims[t].ID, b.claims[t].Quantity = id, q
}

// hedges makes the words of a hedge, and those that open a range, small words: the "than"
// of "more than" compares nothing.
func (b *builder) hedges(w []syntax.Word) {
	for i := range w {
		if w[i].Num < 0 {
			continue
		}
		q := &b.in.Quantities[w[i].Num]
		if q.IsRange && i > 0 && b.in.Pack.Numbers().Roles[w[i-1].Lower]&lang.CueBetween != 0 {
			w[i-1].Tag, w[i-1].Class = syntax.Adv, 0 // "ist zwischen 20 und 25 Jahre alt"
		}
		h := q.HedgeSpan
		if h.Empty() {
			continue
		}
		for _, step := range [...]int{-1, 1} {
			for k := i + step; k >= 0 && k < len(w) && k > i-6 && k < i+6 && w[k].Overlaps(h) && w[k].Num < 0; k += step {
				w[k].Tag, w[k].Class, w[k].Verb = syntax.Adv, 0, lang.Verb{}
			}
		}
	}
}

// pair takes amounts in brackets right behind another amount out of the sentence:
// they say the same in another currency, and the clause goes on behind them.
func (b *builder) pair(w []syntax.Word) []syntax.Word {
	out := w[:0]
	for i := 0; i < len(w); i++ {
		out = append(out, w[i])
		if w[i].Num < 0 {
			continue
		}
		n := int(w[i].Num)
		if k := b.pairEnd(w, i, n); k > i {
			b.facts[n].twins = int(b.lastNum(w, i, k)) - n
			i = k
		}
	}
	return out
}

// pairEnd is the closing bracket of the amounts that repeat the one at word i; i if
// there are none.
func (b *builder) pairEnd(w []syntax.Word, i, n int) int {
	if i+2 >= len(w) || w[i+1].Tag != syntax.Open || !money(b.in.Quantities[n].Unit) {
		return i
	}
	found := false
	for k := i + 2; k < len(w) && k < i+10; k++ {
		switch {
		case w[k].Tag == syntax.Close && found:
			return k
		case w[k].Num >= 0 && money(b.in.Quantities[w[k].Num].Unit) && b.in.Quantities[w[k].Num].Unit != b.in.Quantities[n].Unit:
			found = true
		case w[k].Tag != syntax.Comma && b.c.Words[w[k].Lower]&(lang.Adverb|lang.Coordinator|lang.Preposition) == 0:
			return i
		}
	}
	return i
}

func (b *builder) lastNum(w []syntax.Word, i, k int) int32 {
	for ; k > i; k-- {
		if w[k].Num >= 0 {
			return w[k].Num
		}
	}
	return w[i].Num
}

// money: the unit is a currency code.
func money(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := range 3 {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}
