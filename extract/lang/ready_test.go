package lang

import "testing"

// TestReady: the parts are read back as they were written.
func TestReady(t *testing.T) {
	for _, code := range Codes() {
		p := Get(code)
		for name, part := range map[string]any{
			partText: p.Text(), partTimes: p.Times(), partNames: p.Names(), partClauses: p.Clauses(), partNumbers: p.Numbers(), partTables: p.Tables(),
		} {
			data, ok := p.Ready(name)
			if !ok {
				t.Fatalf("%s: %s is not ready: run go generate ./extract", code, name)
			}
			if freeze(part) != data {
				t.Errorf("%s: %s is read back as something else", code, name)
			}
		}
		if p.Clauses().folds.to == nil {
			t.Errorf("%s: nothing folds", code)
		}
	}
}
