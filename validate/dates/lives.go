package dates

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// The roles of two ages of somebody with the times of them; a birth and an age have those of lengths.
const (
	roleStage = "stage" // an age that the frame's patterns find
	roleThen  = "then"
	roleWhen  = "when"
	roleAge   = "age"
	roleLater = "later"
)

// Word classes of births and ages.
const (
	classWasBorn  = "was-born"  // tells a birth: "born", "zur Welt"
	classAgeLed   = "age-led"   // stands before an age: "aged", "mit"
	classAgeNow   = "age-now"   // says that the age beside it is today's: "now"
	classAgeStage = "age-stage" // an age told by a word: "teenager"
	classAgeAs    = "age-as"    // says that an age was that of then: "as a 20-year-old"
	classAgeThen  = "age-past"  // says that it was not: "then"
	classDied     = "died-word"
	classOthers   = "relatives"
)

// How far what tells of one person may stand apart: in sentences, without its name, and in items, a birth and
// its time.
const (
	lifeSentences = 4
	bornReach     = 10
)

// lifeFact is a birth, or an age and the time of it: either says when somebody was born.
type lifeFact struct {
	who      string // key of the person named last before it, "" where none is in its sentence
	sentence int
	birth    bool
	taken    bool // the words take up somebody told of before
	alone    bool // and the age is all that names them: "the 66-year-old"
	other    bool // a relative is named beside it, whose age it may be
	beside   bool // a pronoun stands with a name beside it, so that two people are told of
	when     passage.Filler
	at       interval.Interval // the time
	age      passage.Filler
	years    interval.Interval // the age
}

// born is when whoever the fact is told of was born.
func (f *lifeFact) born() interval.Interval {
	if f.birth {
		return f.at
	}
	return interval.Interval{Lo: f.at.Lo - f.years.Hi - 1, Hi: f.at.Hi - f.years.Lo}
}

// bindLives sets the births and ages that are told of one person against each other.
func bindLives(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	facts := append(c.births(), c.agesThen(fp)...)
	slices.SortStableFunc(facts, func(a, b lifeFact) int { return a.sentence - b.sentence })
	var out []*passage.Binding
	for i := range facts {
		for j := i + 1; j < len(facts) && len(out) < completion.MaxReadings; j++ {
			a, b := &facts[i], &facts[j]
			clash := apart(a.born(), b.born())
			if a.birth && b.birth || a.sentence == b.sentence && !clash || !c.onePerson(a, b) {
				continue // what agrees in one sentence patterns read
			}
			if l := lifeBinding(fp.Frame, a, b); l != nil {
				l.AgreeOnly = !clash
				out = append(out, l)
			}
		}
	}
	return out
}

// apart: the two differ by more than the year by which ages are told wrong or birthdays are overlooked.
func apart(a, b interval.Interval) bool { return a.Lo-b.Hi > 1 || b.Lo-a.Hi > 1 }

// lifeBinding is a birth with an age, or the earlier of two ages with the later; nil where both are of one time.
func lifeBinding(f *rules.Frame, a, b *lifeFact) *passage.Binding {
	out := &passage.Binding{Frame: f}
	if a.birth || b.birth {
		if b.birth {
			a, b = b, a
		}
		out.Add(RoleStart, a.when)
		out.Add(RoleLength, b.age)
		out.Add(roleEnd, b.when)
		return out
	}
	if a.at.Mid() > b.at.Mid() {
		a, b = b, a
	}
	if a.at == b.at {
		return nil
	}
	out.Add(roleThen, a.age)
	out.Add(roleWhen, a.when)
	out.Add(roleAge, b.age)
	out.Add(roleLater, b.when)
	return out
}

// births are the times at which somebody was born.
func (c *Dates) births() []lifeFact {
	var out []lifeFact
	for i := range c.Sentences {
		s := &c.Sentences[i]
		if s.Skip || s.Times == 0 || !c.SentenceHas(i, classWasBorn) {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			if !c.WordIn(k, classWasBorn) {
				continue
			}
			if t := c.bornAt(k, s); t >= 0 {
				f := c.TimeFiller(t)
				out = append(out, lifeFact{
					who: c.personNamed(i, k), sentence: i, birth: true, when: f, at: passage.Years(c.Doc.Times[t].ISO),
					taken: c.takesUpPerson(i, k), other: c.ofKin(k, k),
				})
			}
		}
	}
	return out
}

// bornAt is the time nearest to the word for a birth, in its clause or behind the places where it was; -1
// where there is none.
func (c *Dates) bornAt(word int, s *stream.SentenceItems) int {
	for d := 1; d <= bornReach; d++ {
		for _, k := range [...]int{word + d, word - d} {
			if k < s.First || k >= s.Last || c.Items[k].Kind != stream.TimeItem {
				continue
			}
			t := &c.Doc.Times[c.Items[k].Index]
			if t.Relative || t.ISO == "" || t.Kind > mention.Year || t.Kind == mention.Week || c.clauseTurns(min(word, k)+1, max(word, k)) {
				return -1
			}
			return int(c.Items[k].Index)
		}
	}
	return -1
}

// clauseTurns: another clause begins among the items. Where nouns are capitalised it begins behind a comma.
func (c *Dates) clauseTurns(first, last int) bool {
	for k := first; k < last; k++ {
		it := &c.Items[k]
		opens := c.WordClass(it)&(lang.Subordinator|lang.Relative) != 0 &&
			(c.Items[k-1].Pause || c.WordClass(it)&lang.Relative == 0 && !c.Doc.Pack.Clauses().Inflects)
		if it.Stop || opens {
			return true
		}
	}
	return false
}

// agesThen are the ages of which it is known when somebody was so old: figures, and words and ordinals that
// the frame's patterns find.
func (c *Dates) agesThen(fp *rules.FramePatterns) []lifeFact {
	var out []lifeFact
	add := func(f lifeFact, k int) {
		s := &c.Sentences[c.Items[k].Sentence]
		if !s.Skip && c.timeOfAge(&f, k, s) {
			f.sentence = int(c.Items[k].Sentence)
			f.who, f.taken, f.alone, f.other = c.personNamed(f.sentence, k), c.takesUpPerson(f.sentence, k), c.byAgeAlone(k), c.ofKin(k, k+kinReach)
			f.beside = c.besideSomebody(&f)
			out = append(out, f)
		}
	}
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if age := b.Get(roleStage); len(age) == 1 {
			add(ageInWords(age[0]), c.ItemAt(age[0].Span.Start))
		}
	}
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if m.IsRange || m.Low == nil || m.Hedge != mention.Exact || c.Mid(q) > evidence.OldestTold {
			continue
		}
		if k := c.ItemAt(m.Start); c.Items[k].Kind == stream.QuantityItem && c.tellsAge(q, k) {
			add(lifeFact{age: c.QuantityFiller(q), years: interval.Of(c.Mid(q))}, k)
		}
	}
	return out
}

// stageSlack is how many years an age that a word tells may be off.
const stageSlack = 5

// ageInWords is the age that a word tells ("teenager") or the number of somebody's year of life, of which the
// first begins at birth.
func ageInWords(f passage.Filler) lifeFact {
	age := interval.Of(f.Value - 1)
	if f.Class == classAgeStage {
		age = interval.Interval{Lo: f.Value - stageSlack, Hi: f.Value + stageSlack}
	}
	f.Given = &age
	return lifeFact{age: f, years: age}
}

// tellsAge: the figure is somebody's age, by its form or the words before it.
func (c *Dates) tellsAge(q, k int) bool {
	m, s := &c.Doc.Quantities[q], &c.Sentences[c.Items[k].Sentence]
	if m.Age {
		return true
	}
	if m.Unit != evidence.UnitYear && !roletype.Bare(m) {
		return false
	}
	if m.Unit == evidence.UnitYear && strings.HasPrefix(c.Doc.Claims[q].Metric.Text, c.Doc.Pack.Clauses().Age) {
		return true
	}
	if k == s.First || c.Mid(q) < evidence.YoungestTold {
		return false
	}
	if !c.WordIn(k-1, classAgeLed) {
		return c.ageBeside(k, s)
	}
	return k+1 >= s.Last || c.Items[k+1].Kind == stream.WordItem && !c.IsContent(int(c.Items[k+1].First), false) || c.verbAt(k+1)
}

// ageBeside: a number alone is somebody's age where a verb of being or a word for now stands before it and a clause
// ends behind it: "was 24 when", "now 54, she".
func (c *Dates) ageBeside(k int, s *stream.SentenceItems) bool {
	before := &c.Items[k-1]
	turned := c.WordIn(k-1, classThatPerson) && k-2 >= s.First && c.WordClass(&c.Items[k-2])&lang.Be != 0 // "war er 26"
	if !turned && !c.opensIn(k-1, classAgeNow) && (before.Kind != stream.WordItem || c.WordClass(before)&lang.Be == 0) || k+1 >= s.Last {
		return false
	}
	next := &c.Items[k+1]
	told := turned || c.opensIn(k-1, classAgeNow) || k-2 >= s.First && c.WordIn(k-2, classThatPerson)
	return c.IsComma(k+1) || next.Closes && told || next.Kind == stream.WordItem && c.WordClass(next)&lang.Subordinator != 0
}

// verbAt: the item is a verb of the present or past.
func (c *Dates) verbAt(k int) bool {
	it := &c.Items[k]
	return c.PastVerb(it) || c.presentVerb(*it)
}

// timeOfAge adds the time at which somebody was of the age: today where the words say so, or where a noun or an
// apposition tells the age and nothing else, else the only time of the sentence.
func (c *Dates) timeOfAge(f *lifeFact, k int, s *stream.SentenceItems) bool {
	first, last := c.ClauseAround(k, c.EndsClause)
	switch {
	case c.timeOrWordIn(max(first, k-ageMarkReach), k, classAgeNow), c.timeOrWordIn(k+1, last, classAgeNow) && !c.byAgeAlone(k):
		return c.nowAged(f, s)
	case c.timeOrWordIn(max(s.First, k-ageMarkReach), k, classAgeAs), c.timeOrWordIn(max(first, k-ageMarkReach), k, classAgeThen):
		return c.thenAged(f, k, s)
	case c.byAgeAlone(k), c.ageApposed(k, s):
		return c.nowAged(f, s)
	case f.age.Quantity >= 0 && c.Doc.Quantities[f.age.Quantity].Adjective:
		return false // "the 52-year-old teacher met her in 2009" may tell of today
	}
	if c.thenAged(f, k, s) {
		return true
	}
	return s.Times == 0 && c.timeOrWordIn(s.First, s.Last, classDied) && c.nowAged(f, s)
}

// ageMarkReach is how many items before an age may say of when it is.
const ageMarkReach = 3

// timeOrWordIn: a word of the class stands among the items, or opens a time among them.
func (c *Dates) timeOrWordIn(first, last int, class string) bool {
	for k := first; k < last; k++ {
		if c.opensIn(k, class) {
			return true
		}
	}
	return false
}

// opensIn: the item is a word of the class, or a time that begins with one: "today".
func (c *Dates) opensIn(k int, class string) bool {
	it := &c.Items[k]
	return (it.Kind == stream.WordItem || it.Kind == stream.TimeItem) && c.TokenIn(int(it.First), class)
}

// byAgeAlone: the age stands for somebody known: "the 66-year-old", "der 66-Jährige".
func (c *Dates) byAgeAlone(k int) bool {
	if c.Items[k].Kind != stream.QuantityItem || !c.Doc.Quantities[c.Items[k].Index].Adjective {
		return false
	}
	if k+1 < len(c.Items) && c.Items[k+1].Kind == stream.WordItem && c.IsContent(int(c.Items[k+1].First), false) && !c.verbAt(k+1) {
		return false // "der 34-jährige Trainer" may be anybody
	}
	return k > 0 && c.WordIn(k-1, classTheOne) || k > 1 && c.opensIn(k-1, classAgeNow) && c.WordIn(k-2, classTheOne)
}

// classTheOne holds the articles that take up somebody told of before.
const classTheOne = "the-one"

// ageApposed: the age stands between marks that part clauses, right behind a person's name: "Mr Hall, 46, took over in 1998".
func (c *Dates) ageApposed(k int, s *stream.SentenceItems) bool {
	if k-1 <= s.First || k+1 >= s.Last || !c.IsComma(k-1) || !c.IsComma(k+1) {
		return false
	}
	return slices.ContainsFunc(c.EntitiesOf(int(c.Items[k].Sentence)), func(e mention.Entity) bool {
		return e.Kind == mention.Person && !e.Pronoun && e.Last == int(c.Items[k-1].First)
	})
}

// nowAged: the age is that at the article's date, which is known.
func (c *Dates) nowAged(f *lifeFact, s *stream.SentenceItems) bool {
	if c.Doc.Date == "" {
		return false
	}
	f.when = c.Today(int(c.Items[s.First].Sentence))
	f.at = passage.Years(c.Doc.Date)
	return true
}

// thenAged: the age is that at the only time of its sentence that is no birth's.
func (c *Dates) thenAged(f *lifeFact, k int, s *stream.SentenceItems) bool {
	found := -1
	for i := s.First; i < s.Last; i++ {
		if c.Items[i].Kind != stream.TimeItem {
			continue
		}
		if t := &c.Doc.Times[c.Items[i].Index]; !mayAge(t) || c.birthAt(i, s) || t.Span.Overlaps(f.age.Span) {
			continue
		}
		if found >= 0 {
			return false
		}
		found = int(c.Items[i].Index)
	}
	if found < 0 || c.apartInTime(k, c.ItemAt(c.Doc.Times[found].Start)) {
		return false
	}
	begin, _, _ := passage.CutPeriod(c.Doc.Times[found].ISO)
	f.when, f.at = c.TimeFiller(found), passage.Years(begin)
	return true
}

// mayAge: the time is a day, a month, a year or what went on since one, at which somebody may be of an age.
func mayAge(t *mention.Time) bool {
	_, _, period := passage.CutPeriod(t.ISO)
	switch {
	case t.ISO == "", t.Dateline, t.Kind == mention.Week, period && !sinceYear(t):
		return false
	case yearsAgo(t):
		return true
	}
	return !t.Relative && (t.Kind <= mention.Year || strings.HasSuffix(t.ISO, openEnd))
}

// yearsAgo: the time is so many years before the article's date: "20 years ago".
func yearsAgo(t *mention.Time) bool {
	return t.Relative && t.Kind == mention.Anchor && !t.Context && t.Amount < 0 && t.AnchorUnit == evidence.UnitYear
}

// apartInTime: more than one mark that parts clauses, or a word that joins another clause or thing, stands between an age and the
// time of it: "joined in 1945 and left at 60".
func (c *Dates) apartInTime(a, b int) bool {
	pauses := 0
	for k := min(a, b) + 1; k < max(a, b); k++ {
		it := &c.Items[k]
		if c.WordClass(it)&lang.Coordinator != 0 || it.Stop {
			return true
		}
		if it.Pause {
			pauses++
			if c.nextActAt(k, min(a, b), max(a, b)) {
				return true
			}
		}
	}
	return pauses > 1
}

// nextActAt: a verb of the past stands right behind the comma at an item, and another in the clause before it: "left
// school at 15, signed for the club in 1960".
func (c *Dates) nextActAt(comma, a, b int) bool {
	if comma+1 >= b || !c.PastVerb(&c.Items[comma+1]) || c.WordIn(comma+1, classAgeLed) {
		return false
	}
	first, _ := c.ClauseAround(a, c.EndsClause)
	return slices.ContainsFunc(c.Items[first:comma], func(it stream.Item) bool { return c.PastVerb(&it) })
}

// birthAt: the time of the item is that of a birth told in its sentence.
func (c *Dates) birthAt(i int, s *stream.SentenceItems) bool {
	for k := s.First; k < s.Last; k++ {
		if c.WordIn(k, classWasBorn) && c.bornAt(k, s) == int(c.Items[i].Index) {
			return true
		}
	}
	return false
}

// personNamed is the key of the person named last before the item in its sentence, or else of the first one
// behind it; "" where the sentence names none.
func (c *Dates) personNamed(sentence, k int) string {
	at, who := int(c.Items[k].First), ""
	for _, e := range c.EntitiesOf(sentence) {
		if e.Kind == mention.Person && (e.First < at || who == "") {
			who = e.Key
		}
	}
	return who
}

// takesUpPerson: the words around the item take up somebody told of before: the age itself with an article, a
// birth that opens the sentence, or a pronoun in the clause or the one before.
func (c *Dates) takesUpPerson(sentence, k int) bool {
	s := &c.Sentences[sentence]
	if c.byAgeAlone(k) || c.opensIn(s.First, classAgeNow) || c.WordIn(k, classWasBorn) && c.opensWith(s.First, k) {
		return true
	}
	first, last := c.ClauseAround(k, c.EndsClause)
	for i := s.First; i < last; i++ {
		if c.WordIn(i, classThatPerson) && (i >= first || !c.apartInTime(i, k)) {
			return true
		}
	}
	return false
}

// opensWith: nothing but times and small words stands before the item.
func (c *Dates) opensWith(first, k int) bool {
	for ; first < k; first++ {
		if it := &c.Items[first]; it.Kind == stream.QuantityItem || it.Kind == stream.WordItem && (it.Pause || c.IsContent(int(it.First), false)) {
			return false
		}
	}
	return true
}

// classThatPerson holds the pronouns for one person.
const classThatPerson = "that-person"

// onePerson: the two are told of one person: by the name, or near each other with nobody else named, and
// relatives in neither.
func (c *Dates) onePerson(a, b *lifeFact) bool {
	return c.samePerson(a, b) && !(a.birth && c.kinBetween(a.when.Span.End, b.age.Span.Start, classOthers))
}

// samePerson is onePerson whatever relatives are named between.
func (c *Dates) samePerson(a, b *lifeFact) bool {
	if a.other || b.other || b.alone && c.SentenceHas(a.sentence, classOthers) {
		return false
	}
	if a.who == b.who && (a.who != "" || a.sentence == b.sentence) {
		return true
	}
	if a.who != "" && b.who != "" || a.beside || b.sentence-a.sentence > lifeSentences || !b.taken || c.toldOfOther(a, b) {
		return false
	}
	who := a.who + b.who
	for i := a.sentence; i <= b.sentence; i++ {
		for _, e := range c.EntitiesOf(i) {
			if e.Kind == mention.Person && who != "" && e.Key != who {
				return false
			}
			if e.Kind == mention.Person {
				who = e.Key
			}
		}
	}
	return true
}

// kinReach is how many items from an age a relative may be named whose it is.
const kinReach = 5

// ofKin: a relative is named right before the item or up to another behind it, who is not what somebody
// is told to be: "als Zwillinge geboren".
func (c *Dates) ofKin(at, last int) bool {
	s := &c.Sentences[c.Items[at].Sentence]
	for k := max(s.First, at-kinReach); k < min(s.Last, last); k++ {
		if c.WordIn(k, classOthers) && (k == s.First || !c.WordIn(k-1, classAgeAs)) {
			return true
		}
	}
	return false
}

// besideSomebody: a pronoun stands with the name beside the age, so that two people are told of: "he married
// Ruth, aged 19".
func (c *Dates) besideSomebody(f *lifeFact) bool {
	s := &c.Sentences[f.sentence]
	if !c.timeOrWordIn(s.First, s.Last, classThatPerson) {
		return false
	}
	k := c.ItemAt(f.age.Span.Start) - 1
	for k > s.First && (c.IsComma(k) || c.WordIn(k, classAgeLed)) {
		k--
	}
	return k > s.First && c.Items[k].Kind == stream.WordItem && c.Doc.Tokens.All[c.Items[k].First].Capital
}

// toldOfOther: the later of the two ages was told before, in another sentence than the earlier fact.
func (c *Dates) toldOfOther(a, b *lifeFact) bool {
	q := b.age.Quantity
	for i := q - 1; i >= max(0, q-agesBefore); i-- {
		o, m := &c.Doc.Quantities[i], &c.Doc.Quantities[q]
		if o.Low != nil && !o.IsRange && (o.Age || o.Unit == evidence.UnitYear) && o.Sentence != a.sentence && o.Sentence != b.sentence && o.Low.Cmp(m.Low) == 0 {
			return true
		}
	}
	return false
}

// agesBefore is in how many figures before an age another of that number is looked for; more than all but the longest articles have.
const agesBefore = 500
