package rules

import (
	"math"
	"strconv"
	"strings"
)

// Format is how a language writes figures in messages.
type Format struct {
	Decimal string `yaml:"decimal"`
	Group   string `yaml:"group"`
	// GroupFrom is the number of whole digits from which they are grouped.
	GroupFrom int `yaml:"group-from"`
	// Scales are tried from the largest: {1e9, "bn"}. The word brings its space along.
	Scales []struct {
		From float64 `yaml:"from"`
		Word string  `yaml:"word"`
	} `yaml:"scales"`
	// Units are templates by unit, with {} for the number, "one|several" where they
	// differ; "" is any other unit with {unit} for its name. One that begins with "-per-"
	// has the figure in the unit before it for {}.
	Units map[string]string `yaml:"units"`
	Quote [2]string         `yaml:"quote"`

	Language string `yaml:"-"`
}

// Number writes x with the significant digits given, grouped, without trailing
// zeros behind the decimal sign.
func (f *Format) Number(x float64, digits int) string {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return "∞"
	}
	scale := ""
	for _, s := range f.Scales {
		if math.Abs(x) >= s.From {
			x, scale = x/s.From, s.Word
			break
		}
	}
	return f.group(significant(x, digits)) + scale
}

// significant rounds to the digits given but never cuts whole digits.
func significant(x float64, digits int) string {
	whole := 1
	if a := math.Abs(x); a >= 1 {
		whole = int(math.Floor(math.Log10(a))) + 1
	} else if a > 0 {
		whole = int(math.Floor(math.Log10(a))) + 1
	}
	s := strconv.FormatFloat(x, 'f', min(max(digits-whole, 0), 12), 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

func (f *Format) group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	if len(whole) >= f.GroupFrom {
		var parts []string
		for len(whole) > 3 {
			parts = append([]string{whole[len(whole)-3:]}, parts...)
			whole = whole[:len(whole)-3]
		}
		whole = strings.Join(append([]string{whole}, parts...), f.Group)
	}
	if hasFrac {
		whole += f.Decimal + frac
	}
	return sign + whole
}

// perUnit joins the two units of a rate.
const perUnit = "-per-"

// Quantity writes x with its unit.
func (f *Format) Quantity(x float64, unit string, digits int) string {
	return f.Range(x, x, unit, digits)
}

// Range writes the values from lo to hi with their unit, or the one value where both are written alike.
func (f *Format) Range(lo, hi float64, unit string, digits int) string {
	t, ok := f.Units[unit]
	if of, per, cut := strings.Cut(unit, perUnit); !ok && cut && f.Units[perUnit+per] != "" {
		return strings.ReplaceAll(f.Units[perUnit+per], "{}", f.Range(lo, hi, of, digits))
	}
	if !ok {
		t = f.Units[""]
	}
	number := f.amount(lo, unit, digits)
	if last := f.amount(hi, unit, digits); last != number {
		number += "–" + last
	}
	if one, several, ok := strings.Cut(t, "|"); ok && number == "1" {
		t = one
	} else if ok {
		t = several
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "{}", number), "{unit}", unit)
}

// amount writes x as it stands before its unit: of money, not with one digit of two behind the decimal sign.
func (f *Format) amount(x float64, unit string, digits int) string {
	number := f.Number(x, digits)
	if _, cents, ok := strings.Cut(number, f.Decimal); ok && len(cents) == 1 && IsCurrency(unit) {
		number += "0" // 1.50 euros
	}
	return number
}

// IsCurrency: ISO 4217 codes are the only units in three capitals.
func IsCurrency(unit string) bool {
	return len(unit) == 3 && capital(unit[0]) && capital(unit[1]) && capital(unit[2])
}

func capital(b byte) bool { return b-'A' <= 'Z'-'A' }

// Slip is a way in which figures go wrong, with the sentences that name it.
type Slip struct {
	Text Texts `yaml:"text"`
	Fix  Texts `yaml:"fix"`
}

// Format is how the language writes figures; an unknown language reads as English.
func (b *Book) Format(lang string) *Format {
	if f, ok := b.formats[lang]; ok {
		return f
	}
	return b.formats["en"]
}

// Slip is the slip with the id, or nil.
func (b *Book) Slip(id string) *Slip { return b.slips[id] }

// Languages lists the languages that messages are written in, in alphabetical order.
func (b *Book) Languages() []string { return sortedKeys(b.formats) }
