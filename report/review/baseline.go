package review

import (
	"crossfoot/report"
)

// Baseline collects the findings of a run, to be accepted all at once when crossfoot
// is taken up on an old archive.
type Baseline struct {
	store *Store
	found map[string]*Entry
	order []string
}

// NewBaseline starts a collection for a store.
func NewBaseline(s *Store) *Baseline { return &Baseline{store: s, found: map[string]*Entry{}} }

// Add takes an article's findings in; the store must have been applied to them.
func (b *Baseline) Add(r *report.Result) {
	for i := range r.Checks {
		c := &r.Checks[i]
		if !c.Finding() || c.Fingerprint == "" || decided(c) {
			continue
		}
		if e := b.found[c.Fingerprint]; e != nil {
			e.Count++
			continue
		}
		b.found[c.Fingerprint] = &Entry{Document: b.store.documentName(&r.Document), Rule: c.Rule, Decision: report.Baseline,
			Statements: report.Statements(r, c), Key: c.Fingerprint, Count: 1}
		b.order = append(b.order, c.Fingerprint)
	}
}

// decided reports whether an editor, and not the baseline, has spoken.
func decided(c *report.Check) bool {
	d := c.Decision
	return d != nil && !d.Outdated && d.Decision != report.Baseline && d.Decision != report.Open
}

// Change says what an update of the baseline did.
type Change struct {
	Added   int // findings taken in
	Removed int // entries whose findings are gone
	Refused int // new findings that were left open because a baseline existed
}

// Update makes the findings collected the baseline. A first baseline takes all in;
// a later one only loses what is gone, unless it may grow.
func (b *Baseline) Update(date string, grow bool) Change {
	var out Change
	old := b.store.baseline()
	grow = grow || len(old) == 0
	for key, e := range old {
		if n := b.count(key); n < e.size() && b.store.covered(e) {
			out.Removed += e.size() - n
			e.Count = n
			b.store.dirty = true
		}
		if e.Count == 0 {
			b.store.remove(key)
		}
	}
	for _, key := range b.order {
		e, have := b.found[key], 0
		if o := old[key]; o != nil {
			have = o.Count
		}
		switch {
		case e.Count <= have:
		case !grow || b.store.disputed(key):
			out.Refused += e.Count - have
		default:
			out.Added += e.Count - have
			e.Date = date
			b.store.put(e)
		}
	}
	return out
}

func (b *Baseline) count(key string) int {
	if e := b.found[key]; e != nil {
		return e.Count
	}
	return 0
}

func (e *Entry) size() int { return max(1, e.Count) }

// baseline has the entries of the baseline by key, with their size as count.
func (s *Store) baseline() map[string]*Entry {
	out := map[string]*Entry{}
	for key := range s.entries {
		if e := s.one(key); e != nil && e.Decision == report.Baseline {
			e.Count = e.size()
			out[key] = e
		}
	}
	return out
}

// covered reports whether the run could have found the entry's finding: it read the
// article, or the article is gone.
func (s *Store) covered(e *Entry) bool { return s.seen[e.Document] || !s.exists(e.Document) }

// disputed reports whether the file holds different decisions under the key.
func (s *Store) disputed(key string) bool { return len(s.entries[key]) > 1 }
