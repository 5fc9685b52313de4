package report

// tally counts what a run or a document has.
type tally struct {
	documents, unread int
	words             int
	figures, covered  int // covered: in at least one check
	checks, findings  int // findings nobody has settled
	settled           int
	outdated          int
	undecided         int            // findings shown as open
	severity          map[string]int // findings that count, by severity
	kind              map[string]int
	rule              map[string]int
	langs             map[string]int
	kindSeverity      map[string]int // by "kind severity"
}

func newTally() *tally {
	return &tally{severity: map[string]int{}, kind: map[string]int{}, rule: map[string]int{}, langs: map[string]int{}, kindSeverity: map[string]int{}}
}

func (t *tally) add(r *Result) {
	t.documents++
	if len(r.Errors) > 0 {
		t.unread++
	}
	t.words += r.Document.Words
	t.langs[r.Document.Lang]++
	t.figures += len(r.Claims)
	t.covered += covered(r)
	for i := range r.Checks {
		t.addCheck(&r.Checks[i])
	}
}

func (t *tally) addCheck(c *Check) {
	t.checks++
	if !c.Finding() {
		return
	}
	if c.Decision != nil && c.Decision.Outdated {
		t.outdated++
	}
	if c.Decision == nil || c.Decision.Outdated || c.Decision.Decision == Open {
		t.undecided++
	}
	if c.Settled() {
		t.settled++
		return
	}
	t.findings++
	t.severity[c.Severity]++
	t.kind[c.Kind]++
	t.rule[c.Rule]++
	t.kindSeverity[c.Kind+" "+c.Severity]++
}

// covered counts the claims that take part in a check.
func covered(r *Result) int {
	n := 0
	for _, c := range checksPerClaim(r) {
		if c > 0 {
			n++
		}
	}
	return n
}

// checksPerClaim counts for each claim, by index, the checks it takes part in.
func checksPerClaim(r *Result) []int {
	index := claimIndex(r)
	counts := make([]int, len(r.Claims))
	last := make([]int, len(r.Claims))
	for n, c := range r.Checks {
		for _, m := range c.Members {
			i, ok := index[m.Claim]
			if ok && last[i] != n+1 {
				counts[i]++
				last[i] = n + 1
			}
		}
	}
	return counts
}

// claimIndex finds claims by their id.
func claimIndex(r *Result) map[string]int {
	index := make(map[string]int, len(r.Claims))
	for i := range r.Claims {
		index[r.Claims[i].ID] = i
	}
	return index
}

// language is the language most documents are in, English where none is known or as many are in it as in another.
func (t *tally) language(wanted string) string {
	if wanted != "" {
		return wanted
	}
	best, most := "en", t.langs["en"]
	for _, code := range sortedKeys(t.langs) {
		if n := t.langs[code]; code != "" && n > most {
			best, most = code, n
		}
	}
	return best
}
