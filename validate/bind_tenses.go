package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["tenses"] = bindTenses }

// Word classes of a time that something happened at: the words that lead up to it, those
// that speak of what was ahead, so that the time may have been, verbs of the past and of what
// goes on.
const (
	classHappenedAt = "happened-at"
	classLooksAhead = "looks-ahead"
	classPastVerb   = "past-verb"
	classGoesOn     = "goes-on"
	classImagined   = "imagined"
)

// bindTenses finds a time behind the article's date that a clause tells of as past: "took
// the helm in November 2030". What was planned, promised or awarded may well lie ahead; of
// several such times it is the date that is wrong. Times that lie before the date are told
// where the article itself states that.
func bindTenses(c *checker, fp *rules.FramePatterns) []*binding {
	if c.Doc.Date == "" {
		return nil
	}
	now := years(c.Doc.Date).Hi
	var ahead, past []*binding
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		comes := years(strings.TrimSuffix(t.ISO, openEnd)).Lo >= now
		if !written(t) || t.ISO == c.Doc.Date || !comes && c.dateline == nil || !c.toldAsPast(t) {
			continue
		}
		b := &binding{frame: fp.Frame}
		b.add("when", c.timeFiller(i))
		b.add(roleToday, c.today(t.Sentence))
		if comes {
			ahead = append(ahead, b)
		} else {
			past = append(past, b)
		}
	}
	if len(ahead) > 1 {
		return nil
	}
	return append(ahead, past...)
}

// openEnd is how the time of what goes on since then ends.
const openEnd = "/.."

// written: the time says its year itself.
func written(t *mention.Time) bool {
	return t.ISO != "" && !t.Relative && (t.Kind == mention.Year || t.Kind == mention.Month || t.Kind == mention.Day || strings.HasSuffix(t.ISO, openEnd))
}

// toldAsPast: the clause of the time has a verb of the past, or something goes on since then,
// and nothing that looks ahead, nor does the sentence tell of what is imagined.
func (c *checker) toldAsPast(t *mention.Time) bool {
	at := c.ItemAt(t.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	since := strings.HasSuffix(t.ISO, openEnd)
	if s.Skip || c.Items[at].Kind != stream.TimeItem || !since && !c.happenedAt(at, s) {
		return false
	}
	first, last := c.clauseAround(at, c.endsClause)
	if slices.ContainsFunc(c.Items[first:last], func(it stream.Item) bool { return c.looksAhead(&it) }) || c.isImagined(s) || c.aheadBefore(first, s) {
		return false
	}
	if since {
		first = s.First // "since" begins a clause
	}
	goesOn := slices.ContainsFunc(c.Items[first:last], c.tellsNow) // "is put at"
	past := slices.ContainsFunc(c.Items[first:last], func(it stream.Item) bool { return c.pastVerb(&it) })
	return since && goesOn || past && !goesOn
}

// aheadBefore: the clause at item first begins with its verb, so that it goes on behind an insertion, and
// what stands before that looks ahead: "the forecast, made in May, had prices peak in 2030".
func (c *checker) aheadBefore(first int, s *stream.SentenceItems) bool {
	if first == s.First || !c.pastVerb(&c.Items[first]) {
		return false
	}
	from, to := c.clauseAround(s.First, c.endsClause)
	return slices.ContainsFunc(c.Items[from:to], func(it stream.Item) bool { return c.looksAhead(&it) })
}

// happenedAt: the words beside the time make it one at which something was: "in 2004", "2004
// kam er", "kam 2004".
func (c *checker) happenedAt(at int, s *stream.SentenceItems) bool {
	if at == s.First {
		return at+1 < s.Last && c.pastVerb(&c.Items[at+1])
	}
	it := &c.Items[at-1]
	return it.Kind == stream.WordItem && (c.tokenIn(int(it.First), classHappenedAt) || c.pastVerb(it))
}

// isImagined: the sentence tells a story, or what would or may be.
func (c *checker) isImagined(s *stream.SentenceItems) bool {
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && (c.wordClass(&it)&lang.Modal != 0 || c.tokenIn(int(it.First), classImagined))
	})
}

func (c *checker) looksAhead(it *stream.Item) bool {
	return c.awaits(it) || it.Kind == stream.WordItem && c.wordClass(it)&lang.Infinitive != 0 && !c.beforeName(it)
}

// beforeName: a noun or name follows the word, so that it leads to no verb: "zu Hause".
func (c *checker) beforeName(it *stream.Item) bool {
	return int(it.Last) < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[it.Last].Capital
}

// tellsNow: the word tells what is now, and so may go on since a time of the past.
func (c *checker) tellsNow(it stream.Item) bool {
	return it.Kind == stream.WordItem && c.tokenIn(int(it.First), classGoesOn)
}

// pastVerb: the word tells of the past, and is not written as a noun.
func (c *checker) pastVerb(it *stream.Item) bool {
	if it.Kind != stream.WordItem || c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[it.Index].Capital {
		return false
	}
	return c.tokenIn(int(it.First), classPastVerb)
}
