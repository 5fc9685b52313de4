package rules

import "strings"

// Uses tells which names the rules of a frame may read where they judge and show:
// those that stand in an expression other than a cause's.
func (b *Book) Uses(frame string) func(name string) bool {
	var sources []string
	for _, r := range b.rulesOf(frame) {
		sources = append(sources, r.When, r.Holds, r.Shows, r.Calc)
	}
	all := strings.Join(sources, "\n")
	if strings.Contains(all, "$env") { // every name, by way of a computed one
		return EveryName
	}
	return func(name string) bool { return strings.Contains(all, name) }
}

// EveryName is a use of all names.
func EveryName(string) bool { return true }
