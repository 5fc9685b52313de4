package entity

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// numbered: the digits at token j, which are no figure and no date, belong to the name that the word before them ends: "Alpha 13". Words that
// things are numbered by ("page 13") and scores ("Marsh 6-3") make no names.
func (f *finder) numbered(j int) bool {
	const longest = 4 // digits
	t := &f.all[j]
	if !t.SpaceBefore || t.Len() > longest || f.continued(j) {
		return false
	}
	word := f.word(j - 1)
	return f.all[j-1].Capital && word.Name&(lang.Never|lang.Given) == 0 && word.Class == 0 && f.roles[f.all[j-1].Lower]&lang.CueLabel == 0 &&
		!f.opens(j-1) && !f.common(j-1) && !(f.clauses.Inflects && f.names.NounLike(f.all[j-1].Lower)) &&
		(j < 2 || f.word(j-2).Name&lang.Given == 0)
}

// continued: the digits at token j are the first part of something longer: "6-3", "2.0", "9/11".
func (f *finder) continued(j int) bool {
	return j+2 < len(f.all) && f.all[j+1].Kind == token.Punct && !f.all[j+1].SpaceBefore && !f.all[j+2].SpaceBefore
}

// model is the end of the name of a product in the run [i, j): its words up to a number or a code ("Alpha S7"), and what tells editions apart
// behind it ("Alpha 3 Professional"); i if the run is none.
func (f *finder) model(i, j int) int {
	digits := func(t token.Token) bool { return t.Kind == token.Digits }
	if !slices.ContainsFunc(f.all[i:j], digits) || f.coded(i, j) || f.clauses.Inflects && f.hasClass(i, lang.Role|lang.Class) {
		return i
	}
	end := i
	for k := i; k < j; k++ {
		switch {
		case k > i && (f.coded(k, j) || end == k && f.roles[f.all[k].Lower]&lang.CueEdition != 0):
			end = k + 1
		case f.clauses.Inflects && (end > i || f.all[k].Kind == token.Word && f.names.NounLike(f.all[k].Lower)):
			return end
		case f.all[k].Kind == token.Word && (!f.nameLike(k) || f.common(k)):
			return end
		}
	}
	if end > i && !f.clauses.Inflects {
		return j // only names have capitals: "Halden 101 Tower"
	}
	return end
}

// coded: token k is a number or part of a code of letters and digits.
func (f *finder) coded(k, end int) bool {
	digits := func(k int) bool { return f.all[k].Kind == token.Digits }
	return f.all[k].Kind != token.Punct && (digits(k) || k+1 < end && digits(k+1) && !f.all[k+1].SpaceBefore || k > 0 && digits(k-1) && !f.all[k].SpaceBefore)
}

// numberedName: the name is of one model of several.
func numberedName(name string) bool {
	return strings.ContainsAny(name[strings.LastIndexByte(name, ' ')+1:], "0123456789")
}
