package main

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// skipUnits are units whose names are everyday words for things that are counted,
// or that are not written in prose.
var skipUnits = regexp.MustCompile(`-(person|item|part|point|dot|em|night|drop|pinch|jigger|dram|rod|chain|grain|sun|rin|fun|cho|sai|percent|permille|permyriad|ofglucose|light-speed|scandinavian|shaku|koku|slug)$|-jp$|saji$|-shaku-|foodcalorie|calorie-it|unit-it|therm-us|gasoline|coordinateUnit|milligram-of|100-kilometer|part-per`)

// prefixed are units that CLDR names with one prefix; the others are made of its
// prefix patterns.
var prefixed = map[string]struct {
	id       string
	prefixes []int
}{
	"energy-kilowatt-hour":    {"watt-hour", []int{0, 6, 9, 12, 15}},
	"power-kilowatt":          {"watt", []int{12}},
	"energy-electronvolt":     {"electronvolt", []int{3, 6, 9, 12}},
	"energy-joule":            {"joule", []int{6, 9, 12, 15}},
	"electric-volt":           {"volt", []int{3}},
	"mass-tonne":              {"tonne", []int{3, 6, 9}},
	"frequency-hertz":         {"hertz", []int{12}},
	"digital-byte":            {"byte", []int{18}},
	"force-newton":            {"newton", []int{3}},
	"energy-sievert":          {"sievert", []int{-3, -6}},
	"energy-becquerel":        {"becquerel", []int{3, 6}},
	"force-kilowatt-hour-per": {"", nil},
}

var prefixName = map[int]string{-6: "micro", -3: "milli", 0: "", 3: "kilo", 6: "mega", 9: "giga", 12: "tera", 15: "peta", 18: "exa"}

// units writes every unit's names and abbreviations.
func units(c *cldr, code string, t *table) error {
	var o object
	if err := c.read("cldr-units-full/main/"+code+"/units.json", &o); err != nil {
		return err
	}
	u := unitTable{o.at("main", code, "units")}
	for _, key := range anglesLast(u.o.at("long").keys()) {
		if _, id, ok := strings.Cut(key, "-"); ok && !strings.HasPrefix(key, "10") && !skipUnits.MatchString(key) {
			u.add(t, key, unitID(id))
		}
	}
	per := u.o.at("long", "per").text("compoundUnitPattern")
	t.add("per", strings.TrimSpace(strings.NewReplacer("{0}", "", "{1}", "").Replace(per)))
	return nil
}

// anglesLast puts minutes and seconds of arc behind those of time, whose names some
// languages share.
func anglesLast(keys []string) []string {
	slices.SortStableFunc(keys, func(a, b string) int {
		return cmp.Compare(strings.Index(a, "arc-"), strings.Index(b, "arc-"))
	})
	return keys
}

// tidy makes apostrophes and hyphens plain and drops soft hyphens.
func tidy(s string) string {
	return strings.NewReplacer("\u2011", "-", "\u2019", "'", "\u00ad", "").Replace(s)
}

// unitID is the identifier under which a unit stands in claims.
func unitID(id string) string {
	if id == "generic" {
		return "degree"
	}
	return id
}

type unitTable struct{ o object }

func (u unitTable) add(t *table, key, id string) {
	long, short := u.forms(key, "long"), append(u.forms(key, "short"), u.forms(key, "narrow")...)
	short = slices.DeleteFunc(short, func(s string) bool { return slices.Contains(long, strings.ToLower(s)) })
	t.add("unit", id, inOrder(long), inOrder(short))
	p, ok := prefixed[key]
	if !ok {
		return
	}
	for _, e := range p.prefixes {
		pl, ps := u.prefixForms(long, e, "long", id != p.id), u.prefixForms(short, e, "short", id != p.id)
		t.add("unit", prefixName[e]+p.id, inOrder(pl), inOrder(ps))
	}
}

// forms are all the names of a unit in one width. Long names are lower case;
// abbreviations keep theirs.
func (u unitTable) forms(key, width string) (out []string) {
	o := u.o.at(width, key)
	for _, k := range o.keys() {
		v := o.text(k)
		if k == "gender" || k == "perUnitPattern" {
			continue
		}
		v = strings.TrimFunc(strings.ReplaceAll(v, "{0}", ""), unicode.IsSpace)
		v = strings.Join(strings.Fields(tidy(v)), " ")
		if width == "long" {
			v = strings.ToLower(v)
		}
		if v != "" {
			out = append(out, v)
		}
	}
	return out
}

// prefixForms puts the prefix for 10^e before each form; strip removes "kilo" first.
func (u unitTable) prefixForms(forms []string, e int, width string, strip bool) (out []string) {
	kilo := u.pattern(3, width)
	for _, f := range forms {
		if strip {
			rest, ok := strings.CutPrefix(f, kilo)
			if !ok {
				continue
			}
			f = rest
		}
		if e != 0 {
			f = u.pattern(e, width) + f
		}
		out = append(out, f)
	}
	return out
}

func (u unitTable) pattern(e int, width string) string {
	p := strings.ReplaceAll(u.o.at(width, fmt.Sprintf("10p%d", e)).text("unitPrefixPattern"), "{0}", "")
	if width == "long" {
		p = strings.ToLower(p)
	}
	return p
}

// scales writes the abbreviations of large numbers.
func scales(c *cldr, code string, t *table) error {
	var o object
	if err := c.read("cldr-numbers-full/main/"+code+"/numbers.json", &o); err != nil {
		return err
	}
	forms := o.at("main", code, "numbers", "decimalFormats-numberSystem-latn", "short", "decimalFormat")
	long := o.at("main", code, "numbers", "decimalFormats-numberSystem-latn", "long", "decimalFormat")
	for e := 3; e <= 12; e += 3 {
		key := fmt.Sprint(pow10(e))
		var names, abbr []string
		for _, k := range forms.keys() {
			if strings.HasPrefix(k, key+"-") {
				abbr = append(abbr, compact(forms.text(k)))
			}
		}
		for _, k := range long.keys() {
			if strings.HasPrefix(k, key+"-") {
				names = append(names, strings.ToLower(compact(long.text(k))))
			}
		}
		t.add("scale", fmt.Sprint(e), inOrder(names), inOrder(abbr))
	}
	return nil
}

// compact takes the word out of a compact pattern: "0 Mio'.'" is "Mio".
func compact(p string) string {
	return strings.TrimFunc(strings.Trim(strings.ReplaceAll(p, "'", ""), "0"), func(r rune) bool { return unicode.IsSpace(r) || r == '.' })
}
