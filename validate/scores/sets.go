package scores

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of the sets of a match, and of what stands before their number where it is that
// of all of them: "in three sets".
const (
	classSetNoun = "set-noun"
	classSetLead = "set-lead"
)

// bindSets binds a number of sets with the scores of the sets that its sentence lists. It
// contradicts only where all the sets of the only match there are meant.
func bindSets(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	all := c.Results()
	for i := range all {
		r := &all[i]
		if _, _, ok := evidence.SetsWon(r.Scores); !ok || len(r.Scores) < 2 {
			continue
		}
		sets := c.TokensFiller(r.Scores[0].First, r.Scores[len(r.Scores)-1].Last)
		only := (i == 0 || c.sentenceAt(&all[i-1]) != sets.Sentence) && (i+1 == len(all) || c.sentenceAt(&all[i+1]) != sets.Sentence)
		for _, q := range c.QuantitiesOf(sets.Sentence) {
			m := &c.Doc.Quantities[q]
			if m.Unit != mention.Count || !c.InClass(strings.ToLower(passage.HeadOf(m.Noun)), classSetNoun) {
				continue
			}
			b := &passage.Binding{Frame: fp.Frame, AgreeOnly: !only || c.LooksFarther(m.Sentence) || m.First == 0 || !c.TokenIn(m.First-1, classSetLead)}
			b.Add("count", c.QuantityFiller(q))
			b.Add("sets", sets)
			b.AddNumber("number", len(r.Scores))
			out = append(out, b)
		}
	}
	return out
}

// sentenceAt is the sentence that the result begins in.
func (c *Scores) sentenceAt(r *evidence.Result) int {
	return int(c.Doc.Tokens.All[r.Scores[0].First].Sentence)
}
