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

// moreOf is another mark of the id, shared with others than those of [MarkOf].
func moreOf(id int) uint64 { return 1 << (uint32(id) * 0x9E3779B1 >> 26) }

// moreOfAll are those of all ids.
func moreOfAll(ids []int) (more uint64) {
	for _, id := range ids {
		more |= moreOf(id)
	}
	return more
}

// nameMark is the mark of a class's name.
func nameMark(class string) uint64 {
	n := len(class)
	if n == 0 {
		return 0
	}
	return 1 << ((uint32(class[0]) ^ uint32(class[n/2])<<3 ^ uint32(class[n-1])<<6 ^ uint32(n)<<9) * 0x9E3779B1 >> 26)
}

// Marks are those of all that a match can begin with.
func (f *First) Marks() Marks { return f.marks }

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
	for _, id := range f.Words {
		f.marks |= MarkOf(id)
	}
}
