package postag

import (
	"testing"

	"github.com/jdkato/prose/v2"
)

// proseTexts hold what the tagger treats in ways of their own: years, figures, hyphens, addresses,
// emoticons, letters of other scripts, words that always have one tag.
var proseTexts = []string{
	"The group said it was confident of growth even as revenues slipped 11% from £2.64bn in 2003 to £2.35bn last year.",
	"Shares in the state-owned maker of lorries, which employs 4,500 people, rose sharply after a well-known investor bought 5.1%.",
	"Write to press@example.org or see www.example.org/figures.html :-) 8D @news -LRB- * *T*-1 0 - -5 +123",
	"Doesn't she think they'll open (at last) [the] \"new\" Straße, O.o, U.S. offices at 10.30am, Mr. Müller's biggest bet?",
	"Über 40 naïve readers' letters reached us; ninety-nine did not.",
	"x", "'s", "…", "1999",
}

// TestLikeProse: tags are those of prose. It gives words that come again all the tag of the
// last of them, so these are left out.
func TestLikeProse(t *testing.T) {
	for _, text := range proseTexts {
		doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithExtraction(false))
		if err != nil {
			t.Fatal(err)
		}
		words := tokens(text)
		times := map[string]int{}
		for _, w := range words {
			times[w]++
		}
		tags := loaded().tag(words)
		for i, want := range doc.Tokens() {
			if words[i] != want.Text || tags[i] != want.Tag && times[words[i]] == 1 {
				t.Errorf("%q: %s/%s, prose has %s/%s", text, words[i], tags[i], want.Text, want.Tag)
			}
		}
	}
}

// TestAgain: a word that comes again has a tag of its own each time.
func TestAgain(t *testing.T) {
	words := []string{"They", "plan", "to", "file", "the", "plan", "."}
	if tags := loaded().tag(words); tags[1] == tags[5] {
		t.Errorf("both plans are %s", tags[1])
	}
}
