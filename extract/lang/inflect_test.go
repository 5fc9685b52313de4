package lang

import "testing"

func TestRegularForms(t *testing.T) {
	verbs := Get("en").Clauses().Verbs
	for word, lemma := range map[string]string{"reaches": "reach", "carries": "carry", "carried": "carry", "employed": "employ", "agreeing": "agree", "closing": "close", "stopped": "stop"} {
		if v := verbs[word]; v.Lemma != lemma {
			t.Errorf("%s is a form of %q, want %q", word, v.Lemma, lemma)
		}
	}
}
