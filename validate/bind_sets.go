package validate

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

func init() { binders["score-sets"] = bindSets }

// Word classes of the sets of a match, and of what stands before their number where it is that
// of all of them: "in three sets".
const (
	classSetNoun = "set-noun"
	classSetLead = "set-lead"
)

// bindSets binds a number of sets with the scores of the sets that its sentence lists. It
// contradicts only where all the sets of the only match there are meant.
func bindSets(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	all := c.results()
	for i := range all {
		r := &all[i]
		if _, _, ok := setsWon(r.scores); !ok || len(r.scores) < 2 {
			continue
		}
		sets := c.tokensFiller(r.scores[0].first, r.scores[len(r.scores)-1].last)
		only := (i == 0 || c.sentenceAt(&all[i-1]) != sets.sentence) && (i+1 == len(all) || c.sentenceAt(&all[i+1]) != sets.sentence)
		for _, q := range c.quantitiesOf(sets.sentence) {
			m := &c.Doc.Quantities[q]
			if m.Unit != mention.Count || !c.inClass(strings.ToLower(headOf(m.Noun)), classSetNoun) {
				continue
			}
			b := &binding{frame: fp.Frame, agreeOnly: !only || m.First == 0 || !c.tokenIn(m.First-1, classSetLead)}
			b.add("count", c.quantityFiller(q))
			b.add("sets", sets)
			b.addNumber("number", len(r.scores))
			out = append(out, b)
		}
	}
	return out
}

// sentenceAt is the sentence that the result begins in.
func (c *checker) sentenceAt(r *result) int { return int(c.Doc.Tokens.All[r.scores[0].first].Sentence) }
