package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// announced adds the name that a word like "namens" at token i announces, whatever
// its form ("a tariff called B-free Premium"), and returns how many tokens both take.
func (f *finder) announced(i, end int) int {
	if f.word(i).Refers&lang.Naming == 0 || i+1 >= end || !f.candidate(i+1) || f.blocked[i+1] {
		return 0
	}
	if f.word(i+1).Name&lang.Given != 0 || len(f.word(i+1).Known) > 0 {
		return 0
	}
	j := i + 2
	for j < end && j < i+longest && !f.blocked[j] {
		switch {
		case f.joined(j, end):
			j += 2
		case f.all[j].Kind == token.Word && (f.all[j].Capital || f.word(j).Inner):
			j++
		default:
			f.add(i+1, j, mention.Product, true)
			return j - i
		}
	}
	f.add(i+1, j, mention.Product, true)
	return j - i
}

// joined: a hyphen at token j joins the next word to the one before.
func (f *finder) joined(j, end int) bool {
	return j+1 < end && f.all[j].Lower == "-" && !f.all[j].SpaceBefore && !f.all[j+1].SpaceBefore && f.all[j+1].Kind == token.Word
}
