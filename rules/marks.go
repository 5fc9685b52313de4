package rules

// Marks tell at a glance that an item is none of those that something begins with: where
// they have no mark in common, it is not.
type Marks uint64

// The marks of items that are no words, and of words that may end a sentence or hedge.
const (
	MarkQuantity Marks = 1 << (63 - iota)
	MarkTime
	MarkNumeral // ordinals and digits
	MarkEnd

	idMarks = 60
)

// MarkOf is the id's mark, which it shares with others.
func MarkOf(id int) Marks { return 1 << (uint(id) % idMarks) }

// moreMarks are other marks of ids, shared with others than those of [MarkOf]: more of them,
// for frequent words and classes have many ids.
type moreMarks [4]uint64

// moreOf are the marks of the ids.
func moreOf(ids []int) (m moreMarks) {
	for _, id := range ids {
		h := uint32(id) * 0x9E3779B1 >> 24
		m[h>>6] |= 1 << (h & 63)
	}
	return m
}

// meet reports whether the two have a mark in common.
func (m *moreMarks) meet(o *moreMarks) bool {
	return m[0]&o[0]|m[1]&o[1]|m[2]&o[2]|m[3]&o[3] != 0
}

// nameMark is the mark of a class's name, or of a word.
func nameMark(name string) uint64 {
	if name == "" {
		return 0
	}
	return 1 << (nameHash(name) >> 26)
}

// nameHash spreads the length and three letters of a name.
func nameHash(name string) uint32 {
	n := len(name)
	if n == 0 {
		return 0
	}
	return (uint32(name[0]) ^ uint32(name[n/2])<<3 ^ uint32(name[n-1])<<6 ^ uint32(n)<<9) * 0x9E3779B1
}

// Marks are those of all that a match can begin with.
func (f *First) Marks() Marks { return f.marks }

// OnlyWords: a match begins with a word.
func (f *First) OnlyWords() bool { return f.onlyWords }

func (f *First) mark() {
	switch {
	case f.Any:
		f.marks = ^Marks(0)
	case f.Quantity:
		f.marks = MarkQuantity | MarkTime
	case f.Time:
		f.marks = MarkTime
	}
	if f.Numeral {
		f.marks |= MarkNumeral | MarkQuantity
	}
	if f.End {
		f.marks |= MarkEnd
	}
	f.onlyWords = f.marks == 0
	for _, id := range f.Words {
		f.marks |= MarkOf(id)
	}
}
