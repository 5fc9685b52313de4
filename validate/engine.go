package validate

import (
	"math"
	"slices"
	"sort"
	"sync"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/extract/table"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/stream"
)

// Engine applies a rule book to documents. It is safe for concurrent use.
type Engine struct {
	book     *rules.Book
	disabled map[string]bool
	binders  []binder // of the book's frames; nil where a frame's is not known
	blanks   sync.Map // *rules.Frame to the environment of its roles unfilled
	contents sync.Map // *lang.Pack to what its words are as content
}

// New makes an engine for the book. Rules named in disabled are left out.
func New(book *rules.Book, disabled ...string) *Engine {
	e := &Engine{book: book, disabled: map[string]bool{}}
	for _, id := range disabled {
		e.disabled[id] = true
	}
	for _, f := range book.Frames {
		name := f.Binder
		if name == "" {
			name = patternBinder
		}
		e.binders = append(e.binders, binders[name])
	}
	return e
}

// Book is the engine's rule book.
func (e *Engine) Book() *rules.Book { return e.book }

// checker checks one document.
type checker struct {
	*stream.Stream
	book *rules.Book
	e    *Engine
	out  []check.Check
	// Made on first use. By quantity:
	contexts map[int]context
	numerals []numeralText
	twins    []answer // whether each is told as one of a unit, see toldAs
	aimed    []answer // whether each is aimed at, see aimedAt
	ways     []way    // which way each goes, see direction
	labels   []context
	told     []int        // how often each figure is told; 0 where not counted
	voted    map[int]bool // figures that another one has outvoted
	mids     []float64
	// Of the article:
	stems      map[string]context // by label, see stemsOf
	silent     map[int][]int32    // by class, see anyOfSays
	lives      map[string]int     // the times that tell lives, see livesTold
	holders    []int              // by time: one more than the times that hold it; 0 where not counted
	tabs       []*table.Table     // the tables, understood
	allScores  []score            // the scores of matches
	allResults []result           // and what they are together
	// framed is what the binder of the language's frame with the number finds.
	framed func(int) []*binding
	// joinable is what the frames of an option "pairs" found, by the option.
	joinable map[string][]*binding
	// override replaces a quantity's value while mends are tried.
	override map[int]interval.Interval
	// mended counts by rule the contradictions for which a mend was looked for.
	mended map[string]int
	spread *stemCounts // made on first use
	// contents is what the language's words are as content.
	contents *contents
	dateline *mention.Time // see datelineOf
	deck     int           // how many sentences stand before the text, see deckOf
}

// Check binds the document's claims and applies every rule, in text order. The
// error is one of the rule book, not of the document.
func (e *Engine) Check(doc *extract.Document) ([]check.Check, error) {
	if doc.Pack == nil || doc.Tokens == nil || len(doc.Tokens.All) == 0 {
		return nil, nil
	}
	lang, err := e.book.Language(doc.Pack.Code)
	if err != nil {
		return nil, err
	}
	doc = supposeYear(doc)
	c := &checker{Stream: stream.New(doc, lang), book: e.book, e: e, mended: map[string]int{}, contents: contentsOf(&e.contents, doc.Pack), dateline: datelineOf(doc)}
	c.framed = func(i int) []*binding { return e.binders[i](c, &lang.Patterns[i]) }
	c.deck = c.deckOf()
	defer c.Release()
	defer func() { c.spread.release() }()
	for i := range lang.Patterns {
		if err := c.frame(&lang.Patterns[i], e.binders[i]); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(check.Settle(c.out), func(k check.Check) bool { return k.Mute }), nil
}

// frame finds the frame's bindings and applies its rules to each.
func (c *checker) frame(fp *rules.FramePatterns, bind binder) error {
	if len(fp.Rules) == 0 || bind == nil {
		return nil
	}
	for _, group := range nested(fp.Frame, c.windows(fp, bind(c, fp))) {
		if c.excused(group[0]) {
			continue
		}
		var readings []*binding
		for _, b := range group {
			for _, r := range c.complete(b) {
				r.agreeOnly = r.agreeOnly || r != b && c.excused(r) || c.takesUpOther(r)
				readings = append(readings, r)
			}
		}
		for _, r := range fp.Rules {
			if len(c.e.disabled) > 0 && c.e.disabled[r.ID] {
				continue
			}
			if err := c.apply(r, readings, fp.Rules); err != nil {
				return err
			}
		}
	}
	return nil
}

// optionBeside is a frame's option: a word class of which none may stand in the sentence
// of the first figure, wherever the others stand.
const optionBeside = "beside"

// optionSized is a frame's option: a word class of which none may stand by a change whose size is told: losses
// are told with words of falling.
const optionSized = "sized"

// excused: a word near the binding says that its numbers need not fit ("several
// answers were possible").
func (c *checker) excused(b *binding) bool {
	if len(b.roles) == 0 {
		return false
	}
	if b.frame.Options[optionTimes] == "none" && c.overTime(b) {
		return true
	}
	if class := b.frame.Options[optionJudged]; class != "" && c.judges(b) &&
		c.anySays(max(b.roles[0].fillers[0].sentence-1, 0), b.roles[0].fillers[0].sentence, class) {
		return true
	}
	if class := b.frame.Options[optionUnsaid]; class != "" && c.negated(b, class) {
		return true
	}
	if class := b.frame.Options[optionBeside]; class != "" && c.anySays(b.roles[0].fillers[0].sentence, b.roles[0].fillers[0].sentence, class) {
		return true
	}
	if class := b.frame.Options[optionSized]; class != "" && len(b.get(check.RoleStated)) > 0 && c.saysAny(b, class) {
		return true
	}
	if b.frame.Unless == "" {
		return false
	}
	id, ok := c.Lang.Vocabulary.Class(b.frame.Unless)
	if !ok {
		return false
	}
	first, last := b.sentences()
	if b.frame.UnlessNext {
		last++
	}
	if b.frame.UnlessBefore {
		first = max(first-1, 0)
	}
	return c.anyOfSays(first, last, id)
}

// saysAny: a word of the class stands in one of the binding's sentences.
func (c *checker) saysAny(b *binding, class string) bool {
	first, last := b.sentences()
	return c.anySays(first, last, class)
}

// apply evaluates the rule over all readings of a binding: one that agrees
// settles it.
func (c *checker) apply(r *rules.Rule, readings []*binding, siblings []*rules.Rule) error {
	var best *check.Check
	var held []doubted // contradictions of readings that were to agree only
	for _, b := range readings {
		if !b.has(r.Given) || b.hasAny(r.Without) {
			continue
		}
		if b.env == nil {
			b.env = c.env(b, strict) // one for all the frame's rules
		}
		k, err := c.evaluate(r, b)
		if err != nil {
			return err
		}
		if k != nil && k.Verdict == check.Consistent {
			k.Mute = c.byLuck(k, b, siblings, readings)
		}
		switch {
		case k == nil:
		case k.Verdict == check.Inconsistent && b.agreeOnly:
			held = append(held, doubted{k, b})
		case best == nil || better(k, best):
			best = k
		}
	}
	if best == nil {
		best = c.soleOf(readings, held)
	}
	if best != nil && best.Verdict == check.Inconsistent {
		var err error
		if best, err = c.benefit(r, readings, best); err != nil {
			return err
		}
	}
	if best != nil {
		c.out = append(c.out, *best)
	}
	return nil
}

// better: agreement before contradiction before nothing, exact before rounded.
func better(a, b *check.Check) bool {
	rank := func(k *check.Check) int {
		switch {
		case k.Verdict == check.Consistent && !k.Rounding:
			return 3
		case k.Verdict == check.Consistent:
			return 2
		case k.Verdict == check.Inconsistent:
			return 1
		}
		return 0
	}
	if rank(a) == 1 && rank(b) == 1 {
		return misses(a) < misses(b)
	}
	return rank(a) > rank(b)
}

// misses is how far a contradiction's figure lies from the recalculated one, as a
// ratio: of several readings that fail, the nearest is the likeliest.
func misses(k *check.Check) float64 {
	if k.Value == nil || k.StatedValue == nil || *k.Value <= 0 || *k.StatedValue <= 0 {
		return math.Inf(1)
	}
	return math.Abs(math.Log(*k.Value / *k.StatedValue))
}

// evaluate applies a rule to one reading; nil where the rule does not apply.
func (c *checker) evaluate(r *rules.Rule, b *binding) (*check.Check, error) {
	if err := c.book.Prepare(r); err != nil {
		return nil, err
	}
	if ok, err := r.Applies(b.env); err != nil || !ok {
		return nil, err
	}
	out, err := r.Eval(b.env)
	if err != nil {
		return nil, err
	}
	k := &check.Check{Rule: r, Severity: r.Severity, Unsure: b.guessed || b.weak, Yields: b.yields(), Firm: b.firm, LastResort: b.frame.Binder == misprintedBinder,
		Loose: (b.frame.Binder == spansBinder || b.frame.Binder == movedBinder) && b.agreeOnly,
		Hint:  b.frame.Binder == movedBinder && len(b.get(check.RoleStated)) == 0}
	switch {
	case !out.Known:
		k.Verdict = check.Unclear
	case out.Holds && c.cornered(r, b):
		k.Verdict = check.Inconsistent
	case out.Holds:
		k.Verdict = check.Consistent
	default:
		rounded, err := c.holdsLoosely(r, b)
		if err != nil {
			return nil, err
		}
		if rounded || c.roundlyTold(r, b, out.Implied) {
			k.Verdict, k.Rounding = check.Consistent, true
		} else {
			k.Verdict = check.Inconsistent
		}
	}
	if k.Verdict == check.Inconsistent && b.agreeOnly && !b.soft {
		return nil, nil
	}
	if b.weak && k.Severity > rules.Warning {
		k.Severity = rules.Warning
	}
	c.members(k, b)
	c.explain(k, r, b, out)
	if k.Verdict == check.Inconsistent && !c.credible(k, b) {
		return nil, nil
	}
	return k, nil
}

// credible: the contradiction is near enough for figures that were put together by a guess.
func (c *checker) credible(k *check.Check, b *binding) bool {
	switch {
	case c.beyondSlips(k), c.lostInCrowd(k, b), c.smallerPart(b), c.eachOne(b), c.manyOfOne(b), c.toldOfOthers(k, b):
		return false
	case (b.guessed || slices.Contains(searchers, b.frame.Binder) || b.frame.Kind == check.KindProduct) && c.resultElsewhere(k, b):
		return false
	case (b.guessed || b.toldLater() || b.frame.Options[optionSlips] == "near") && !likely(k) && !(slices.Contains(exactKinds, b.frame.Kind) && tenfold(misses(k))), b.frame.Options[optionSlips] == "digits" && !digitsSlipped(k):
		return false
	}
	return !b.slipOnly && b.frame.Options[optionSlips] != "any" || c.misprint(k, b)
}

// exactKinds are the kinds whose figures hardly lie a power of ten apart by chance.
var exactKinds = []string{check.KindDifference, check.KindProduct, check.KindSum}

// toldLater: the earlier figure of a change is told in a sentence of its own, which may look
// back farther than the change: "slipped 2% to $181. A year ago it stood at $330".
func (b *binding) toldLater() bool {
	from, to := b.get(roleFrom), b.get(roleTo)
	return b.frame.Kind == check.KindChange && len(from) == 1 && len(to) == 1 && from[0].sentence > to[0].sentence
}

// holdsLoosely: the rule holds if figures are cut, or rounded more than their digits say.
func (c *checker) holdsLoosely(r *rules.Rule, b *binding) (bool, error) {
	if r.Strict {
		return false, nil
	}
	out, err := r.Eval(c.env(b, loose))
	return out.Holds, err
}

// roundlyTold: the stated figure ends in noughts and is the recalculated one told roundly: the
// 1,512 more are "1,500 more", even by a rule that takes figures as they are written.
func (c *checker) roundlyTold(r *rules.Rule, b *binding, implied interval.Interval) bool {
	f := b.get(r.StatedRole())
	if len(f) != 1 || f[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[f[0].quantity]
	spoken := m.Form == mention.Words && m.LowPlace >= scaledPlace // "ten thousand ahead"
	if !r.Strict && !spoken {
		return false
	}
	v, most := c.mid(f[0].quantity), roundTotal
	if b.frame.Kind == check.KindDifference || spoken {
		most = roundGap
	}
	return math.Abs(implied.Mid()-v) <= min(trailing(v)/2, v*most)
}

// members lists the pieces that take part, in text order.
func (c *checker) members(k *check.Check, b *binding) {
	for _, r := range b.roles {
		for i := range r.fillers {
			f := &r.fillers[i]
			if f.given != nil && f.quantity < 0 && f.time < 0 && (f.label == "" || f.span.Empty()) {
				continue
			}
			m := check.Member{Role: r.name, Span: f.span, Claim: f.quantity, Time: f.time >= 0}
			if f.quantity < 0 && f.valued {
				v := f.value
				m.Value = &v
			}
			k.Members = append(k.Members, m)
		}
	}
	sort.SliceStable(k.Members, func(i, j int) bool { return k.Members[i].Span.Start < k.Members[j].Span.Start })
	if len(k.Members) > 0 {
		last := k.Members[len(k.Members)-1]
		if last.Role == roleToday && len(k.Members) > 1 { // the article's end is no place for a finding
			last = k.Members[len(k.Members)-2]
		}
		k.Span = last.Span
		sent := c.SentenceOf(last.Span.Start)
		for _, m := range k.Members {
			if c.SentenceOf(m.Span.Start) == sent {
				k.Span.Start = min(k.Span.Start, m.Span.Start)
			}
		}
	}
}
