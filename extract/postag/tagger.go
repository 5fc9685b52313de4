package postag

import (
	"cmp"
	"maps"
	"math/bits"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/mingrammer/commonregex"
)

// The tagger does what prose's does, from the same weights, a hundred times faster: features
// are hashed piece by piece instead of written out, and scores are whole numbers. Of classes that
// score the same the first wins; with prose, chance decides.

// hash is the beginning of a feature's hash (FNV-1a).
type hash uint64

const emptyHash hash = 14695981039346656037

// add goes on with more of the feature.
func (h hash) add(s string) hash {
	for i := range len(s) {
		h = (h ^ hash(s[i])) * 1099511628211
	}
	return h
}

// sum spreads the hash over all bits.
func (h hash) sum() uint64 {
	x := uint64(h)
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	return x ^ x>>32
}

func hashOf(feature string) uint64 { return emptyHash.add(feature).sum() }

// The kinds of features, in prose's words.
var (
	bias      = emptyHash.add("bias").sum()
	suffix    = emptyHash.add("i suffix ")
	first     = emptyHash.add("i pref1 ")
	tag1      = emptyHash.add("i-1 tag ")
	tag2      = emptyHash.add("i-2 tag ")
	tags      = emptyHash.add("i tag+i-2 tag ")
	word0     = emptyHash.add("i word ")
	tagWord   = emptyHash.add("i-1 tag+i word ")
	before1   = emptyHash.add("i-1 word ")
	suffix1   = emptyHash.add("i-1 suffix ")
	before2   = emptyHash.add("i-2 word ")
	after1    = emptyHash.add("i+1 word ")
	nextEnd   = emptyHash.add("i+1 suffix ")
	after2    = emptyHash.add("i+2 word ")
	startTags = [2]string{"-START2-", "-START-"}
	endWords  = [2]string{"-END-", "-END2-"}
)

// tag gives each word its tag.
func (m *model) tag(words []string) []string {
	context := make([]string, 0, len(words)+4)
	context = append(context, startTags[1], startTags[0])
	for _, w := range words {
		context = append(context, normal(w))
	}
	context = append(context, endWords[:]...)
	out := make([]string, len(words))
	last2, last1 := startTags[0], startTags[1]
	for i, w := range words {
		t, ok := special(w)
		if !ok {
			if t, ok = m.fixed[w]; !ok {
				t = m.predict(context[i:i+5], w, last1, last2)
			}
		}
		out[i] = t
		last2, last1 = last1, t
	}
	return out
}

// predict is the tag that scores highest for the word, given its neighbours in normal
// form (it stands in the middle) and the two tags before it.
func (m *model) predict(context []string, word, last1, last2 string) string {
	s := scores{m: m}
	s.add(bias)
	s.add(suffix.add(ending(word)).sum())
	s.add(first.add(string(rune(word[0]))).sum())
	s.add(tag1.add(last1).sum())
	s.add(tag2.add(last2).sum())
	s.add(tags.add(last1).add(" ").add(last2).sum())
	s.add(word0.add(context[2]).sum())
	s.add(tagWord.add(last1).add(" ").add(context[2]).sum())
	s.add(before1.add(context[1]).sum())
	s.add(suffix1.add(ending(context[1])).sum())
	s.add(before2.add(context[0]).sum())
	s.add(after1.add(context[3]).sum())
	s.add(nextEnd.add(ending(context[3])).sum())
	s.add(after2.add(context[4]).sum())
	return s.best()
}

// scores are the classes' sums of weights.
type scores struct {
	m    *model
	sums [64]int32
	seen uint64 // which classes have any
}

func (s *scores) add(feature uint64) {
	w := s.m.weightsOf(feature)
	for ; w != ""; w = w[weightSize:] {
		class := w[0] & 63
		s.sums[class] += int32(int16(uint16(w[1]) | uint16(w[2])<<8))
		s.seen |= 1 << class
	}
}

// best is the class with the highest score.
func (s *scores) best() string {
	if s.seen == 0 {
		return ""
	}
	top := bits.TrailingZeros64(s.seen)
	for rest := s.seen; rest != 0; rest &= rest - 1 {
		if class := bits.TrailingZeros64(rest); s.sums[class] > s.sums[top] {
			top = class
		}
	}
	return s.m.classes[top]
}

// ending is a word's last three bytes.
func ending(word string) string { return word[len(word)-min(len(word), 3):] }

// normal is the form in which a word is a neighbour.
func normal(word string) string {
	if word == "" {
		return ""
	}
	digit := word[0]-'0' <= 9
	switch {
	case word[0] != '-' && strings.Contains(word, "-"):
		return "!HYPHEN"
	case len(word) == 4 && isNumber(word):
		return "!YEAR"
	case digit:
		return "!DIGITS"
	}
	return strings.ToLower(word)
}

func isNumber(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil
}

// What the tagger of prose takes for no word.
var (
	noWord    = regexp.MustCompile(`^(?:0|\*[\w?]\*|\*\-\d{1,3}|\*[A-Z]+\*\-\d{1,3}|\*)$`)
	tokenName = regexp.MustCompile(`^\-[A-Z]{3}\-$`)
	emoticons = setOf(strings.Fields(`(-8 (-; (-_-) (._.) (: (= (o: (¬_¬) (ಠ_ಠ) (╯°□°）╯︵┻━┻ -__- 8-) 8-D 8D :( :(( :((( :() :))) :-) :-)) :-))) :-* :-/ :-X :-] :-o :-p :-x
		:-| :-} :0 :3 :P :] :` + "`( :`) :`-( " + `:o :o) =( =) =D =| @_@ O.o O_o V_V XDD [-: ^___^ o_0 o_O o_o v_v xD xDD ¯\(ツ)/¯`))
)

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// special is the tag of what is no word, such as an address.
func special(word string) (string, bool) {
	switch {
	case word == "-":
		return "-", true
	case word[0]|0x20-'a' <= 'z'-'a' && !strings.ContainsAny(word, ".@_") && len(word) > 3:
		return "", false // what most words are
	case emoticons[word]:
		return "SYM", true
	case strings.Contains(word, ".") && commonregex.LinkRegex.MatchString(word),
		strings.Contains(word, "@") && (word[0] == '@' || commonregex.EmailRegex.MatchString(word)):
		return "NN", true
	case noWord.MatchString(word):
		return "-NONE-", true
	case tokenName.MatchString(word):
		return word, true
	}
	return "", false
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
