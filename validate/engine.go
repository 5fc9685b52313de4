package validate

import (
	"math"
	"slices"
	"sort"
	"sync"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/doubt"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
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
			name = passage.PatternBinder
		}
		e.binders = append(e.binders, binders[name])
	}
	return e
}

// Book is the engine's rule book.
func (e *Engine) Book() *rules.Book { return e.book }

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
	doc = passage.SupposeYear(doc)
	view, places := unconverted(doc)
	if view == nil {
		out, err := e.run(doc, lang, func(*rules.Frame) bool { return true })
		return told(out), err
	}
	out, err := e.run(doc, lang, (*rules.Frame).SeesUnits)
	if err != nil {
		return nil, err
	}
	others, err := e.run(view, lang, func(f *rules.Frame) bool { return !f.SeesUnits() })
	if err != nil {
		return nil, err
	}
	return told(append(out, placed(others, places)...)), nil
}

// told are the checks that stand beside each other and are not mute.
func told(all []check.Check) []check.Check {
	return slices.DeleteFunc(check.Settle(all), func(k check.Check) bool { return k.Mute })
}

// run applies the rules of the frames that are wanted.
func (e *Engine) run(doc *extract.Document, lang *rules.Language, wanted func(*rules.Frame) bool) ([]check.Check, error) {
	c := newChecker(e, doc, lang)
	defer c.Stream.Release()
	defer func() { c.Spread.Release() }()
	for i := range lang.Patterns {
		if !wanted(lang.Patterns[i].Frame) {
			continue
		}
		if err := c.frame(&lang.Patterns[i], e.binders[i]); err != nil {
			return nil, err
		}
	}
	return c.out, nil
}

// frame finds the frame's bindings and applies its rules to each.
func (c *checker) frame(fp *rules.FramePatterns, bind binder) error {
	if len(fp.Rules) == 0 || bind == nil {
		return nil
	}
	for _, group := range completion.Nested(fp.Frame, c.Windows(fp, bind(c, fp))) {
		if c.excused(group[0]) {
			continue
		}
		var readings []*passage.Binding
		for i, b := range group {
			if i > 0 && c.CutsList(group[0], b) {
				continue
			}
			for _, r := range c.Complete(b) {
				r.AgreeOnly = r.AgreeOnly || r != b && c.excused(r) || c.TakesUpOther(r)
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

// optionUnlessIn is a frame's option: "before" where only words of the class "unless" count that stand before the binding's last figure.
const optionUnlessIn = "unless-in"

// saysBefore: a single word of the class stands in the binding's sentences before its last figure.
func (c *checker) saysBefore(b *passage.Binding, class string) bool {
	first, last := b.Sentences()
	end := c.Doc.Tokens.Sentences[last].Last
	if figures := b.Quantities(); len(figures) > 0 {
		end = c.Doc.Quantities[figures[len(figures)-1]].Last
	}
	return c.TokensIn(c.Doc.Tokens.Sentences[first].First, end, class)
}

// excused: a word near the binding says that its numbers need not fit ("several
// answers were possible").
func (c *checker) excused(b *passage.Binding) bool {
	if len(b.Roles) == 0 {
		return false
	}
	if c.OfRanked(b) || c.FromLeadsOn(b) || b.Frame.Options[passage.OptionTimes] == "none" && c.OverTime(b) {
		return true
	}
	if class := b.Frame.Options[passage.OptionJudged]; class != "" && c.Judges(b) &&
		c.AnySays(max(b.Roles[0].Fillers[0].Sentence-1, 0), b.Roles[0].Fillers[0].Sentence, class) {
		return true
	}
	if class := b.Frame.Options[passage.OptionUnsaid]; class != "" && c.Negated(b, class) {
		return true
	}
	if class := b.Frame.Options[optionBeside]; class != "" && c.AnySays(b.Roles[0].Fillers[0].Sentence, b.Roles[0].Fillers[0].Sentence, class) {
		return true
	}
	if class := b.Frame.Options[optionSized]; class != "" && len(b.Get(check.RoleStated)) > 0 && c.saysAny(b, class) {
		return true
	}
	if b.Frame.Unless == "" {
		return false
	}
	if b.Frame.Options[optionUnlessIn] == "before" {
		return c.saysBefore(b, b.Frame.Unless)
	}
	id, ok := c.Lang.Vocabulary.Class(b.Frame.Unless)
	if !ok {
		return false
	}
	first, last := b.Sentences()
	if b.Frame.UnlessNext {
		last++
	}
	if b.Frame.UnlessBefore {
		first = max(first-1, 0)
	}
	return c.AnyOfSays(first, last, id)
}

// saysAny: a word of the class stands in one of the binding's sentences.
func (c *checker) saysAny(b *passage.Binding, class string) bool {
	first, last := b.Sentences()
	return c.AnySays(first, last, class)
}

// apply evaluates the rule over all readings of a binding: one that agrees
// settles it.
func (c *checker) apply(r *rules.Rule, readings []*passage.Binding, siblings []*rules.Rule) error {
	var best *check.Check
	var held []doubted // contradictions of readings that were to agree only
	for _, b := range readings {
		if !b.Has(r.Given) || b.HasAny(r.Without) {
			continue
		}
		if b.Env == nil {
			b.Env = c.env(b, passage.Strict) // one for all the frame's rules
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
		case k.Verdict == check.Inconsistent && b.AgreeOnly:
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
		return doubt.Misses(a) < doubt.Misses(b)
	}
	return rank(a) > rank(b)
}

// evaluate applies a rule to one reading; nil where the rule does not apply.
func (c *checker) evaluate(r *rules.Rule, b *passage.Binding) (*check.Check, error) {
	if err := c.book.Prepare(r); err != nil {
		return nil, err
	}
	if ok, err := r.Applies(b.Env); err != nil || !ok {
		return nil, err
	}
	out, err := r.Eval(b.Env)
	if err != nil {
		return nil, err
	}
	k := &check.Check{Rule: r, Severity: r.Severity, Unsure: b.Guessed ||
		b.Weak, Yields: b.Yields(), Firm: b.Firm, LastResort: b.Frame.Binder == passage.MisprintedBinder,
		Loose: (b.Frame.Binder == passage.SpansBinder || b.Frame.Binder == passage.MovedBinder) && b.AgreeOnly,
		Hint:  b.Frame.Binder == passage.MovedBinder && len(b.Get(check.RoleStated)) == 0}
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
	if k.Verdict == check.Inconsistent && b.AgreeOnly && !b.Soft {
		return nil, nil
	}
	if b.Weak && k.Severity > rules.Warning {
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
func (c *checker) credible(k *check.Check, b *passage.Binding) bool {
	switch {
	case c.SmallerPart(b), c.EachOne(b), c.ManyOfOne(b), c.ToldOfOthers(k, b):
		return false
	case (b.Guessed || slices.Contains(searchers, b.Frame.Binder) || b.Frame.Kind == check.KindProduct) && c.ResultElsewhere(k, b):
		return false
	}
	return !c.unlikely(k, b) || c.slipFits(k, b)
}

// unlikely: a wrong binding is likelier than the contradiction, unless one slip explains it to the last digit.
func (c *checker) unlikely(k *check.Check, b *passage.Binding) bool {
	switch {
	case c.beyondSlips(k, b), c.lostInCrowd(k, b), c.lostInThrong(k, b):
		return true
	case (b.Guessed || b.ToldLater() || b.Frame.Options[optionSlips] == "near") && !likely(k) && !c.otherDigitInChange(k) &&
		!(slices.Contains(exactKinds, b.Frame.Kind) && doubt.Tenfold(doubt.Misses(k))):
		return true
	case b.Frame.Options[optionSlips] == "digits" && !doubt.DigitsSlipped(k):
		return true
	}
	return (b.SlipOnly || b.Frame.Options[optionSlips] == "any") && !c.misprint(k, b)
}

// exactKinds are the kinds whose figures hardly lie a power of ten apart by chance.
var exactKinds = []string{check.KindDifference, check.KindProduct, check.KindSum}

// holdsLoosely: the rule holds if figures are cut, or rounded more than their digits say.
func (c *checker) holdsLoosely(r *rules.Rule, b *passage.Binding) (bool, error) {
	if r.Strict {
		return false, nil
	}
	out, err := r.Eval(c.env(b, passage.Loose))
	return out.Holds, err
}

// roundlyTold: the stated figure ends in noughts and is the recalculated one told roundly: the
// 1,512 more are "1,500 more", even by a rule that takes figures as they are written.
func (c *checker) roundlyTold(r *rules.Rule, b *passage.Binding, implied interval.Interval) bool {
	f := b.Get(r.StatedRole())
	if len(f) != 1 || f[0].Quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[f[0].Quantity]
	spoken := m.Form == mention.Words && m.LowPlace >= evidence.ScaledPlace // "ten thousand ahead"
	if !r.Strict && !spoken {
		return false
	}
	v, most := c.Mid(f[0].Quantity), passage.RoundTotal
	if b.Frame.Kind == check.KindDifference || spoken {
		most = passage.RoundGap
	}
	return math.Abs(implied.Mid()-v) <= min(passage.Trailing(v)/2, v*most)
}

// members lists the pieces that take part, in text order.
func (c *checker) members(k *check.Check, b *passage.Binding) {
	for _, r := range b.Roles {
		for i := range r.Fillers {
			f := &r.Fillers[i]
			if f.Given != nil && f.Quantity < 0 && f.Time < 0 && (f.Label == "" || f.Span.Empty()) {
				continue
			}
			m := check.Member{Role: r.Name, Span: f.Span, Claim: f.Quantity, Time: f.Time >= 0}
			if f.Quantity < 0 && f.Valued {
				v := f.Value
				m.Value = &v
			}
			k.Members = append(k.Members, m)
		}
	}
	sort.SliceStable(k.Members, func(i, j int) bool { return k.Members[i].Span.Start < k.Members[j].Span.Start })
	if len(k.Members) > 0 {
		last := k.Members[len(k.Members)-1]
		if last.Role == passage.RoleToday && len(k.Members) > 1 { // the article's end is no place for a finding
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
