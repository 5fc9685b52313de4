package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"crossfoot/extract/mention"
)

// row reads one row of the generated table.
func (l *numbersLoader) row(f []string) {
	if len(f) < 3 {
		return
	}
	switch f[0] {
	case "symbol":
		r, _ := utf8.DecodeRuneInString(f[2])
		if f[1] == "decimal" {
			l.n.Decimal = r
		} else {
			l.n.Group = r
		}
	case "num", "part", "mult", "link", "ord":
		l.numberRow(f)
	case "scale":
		l.scaleRow(f)
	case "unit":
		l.unitRow(f)
	case "cur":
		l.currencyRow(f)
	case "head":
		l.headRow(f)
	}
}

func forms(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

func (l *numbersLoader) numberRow(f []string) {
	v, _ := strconv.ParseInt(f[1], 10, 64)
	for _, form := range forms(f[2]) {
		switch f[0] {
		case "num":
			if v == 1000 {
				l.word(form, NumberWord{Kind: Multiplier, Power: 3}, true)
				continue
			}
			if w := l.n.Words[form]; w.Kind == Article {
				w.Counts = true
				l.n.Words[form] = w
			}
			l.word(form, NumberWord{Kind: Cardinal, Value: v}, true)
		case "part":
			l.word(form, NumberWord{Kind: Elided, Value: v}, true)
		case "mult":
			l.word(form, NumberWord{Kind: Multiplier, Power: int(v)}, true)
		case "ord":
			l.ordinal(form, v)
		}
	}
	if f[0] == "link" {
		w := NumberWord{Kind: Link}
		for _, c := range forms(f[2]) {
			w.After |= afterNames[c]
		}
		l.word(f[1], w, true)
	}
}

// ordinal adds an ordinal; those of one word are parts too: "third", "fifths".
func (l *numbersLoader) ordinal(form string, v int64) {
	joined := strings.ReplaceAll(form, " ", "")
	if l.n.Compounds {
		if _, ok := l.n.Ordinals[joined]; !ok {
			l.n.Ordinals[joined] = v
		}
	}
	parts := words(form)
	last := parts[len(parts)-1]
	if _, ok := l.n.Ordinals[last]; !ok && (len(parts) == 1 || v >= 100) {
		l.n.Ordinals[last] = v
	}
}

func (l *numbersLoader) scaleRow(f []string) {
	p, _ := strconv.Atoi(f[1])
	for _, form := range forms(f[2]) {
		if !strings.Contains(form, " ") {
			l.word(form, NumberWord{Kind: Multiplier, Power: p}, true)
		}
	}
	for _, form := range forms(f[3]) {
		if utf8.RuneCountInString(form) == 1 {
			if _, ok := l.n.Glued[form]; !ok {
				l.n.Glued[form] = p
			}
		} else if _, ok := l.n.Scales[strings.ToLower(form)]; !ok {
			l.n.Scales[strings.ToLower(form)] = p
		}
	}
}

func (l *numbersLoader) unitRow(f []string) {
	kind := kindOf(f[1])
	for _, form := range forms(f[2]) {
		l.unit(form, Unit{ID: f[1], Kind: kind, Weak: l.weak[form]})
		if kind == UnitDuration && l.n.Compounds && len(form) > 4 {
			l.morpheme(form, NumberWord{Kind: Begins}) // cuts "Zehntel|sekunde" there, not "Zehntels|ekunde"
		}
	}
	for _, form := range forms(f[3]) {
		l.unit(form, Unit{ID: f[1], Kind: kind, Exact: form, Weak: l.weak[strings.ToLower(form)]})
	}
}

func kindOf(id string) UnitKind {
	switch {
	case mention.IsDuration(id):
		return UnitDuration
	case id == mention.Percent || id == mention.Points || id == "permille":
		return UnitRatio
	}
	return UnitMeasure
}

// unit adds a unit's form. Several units can share one: they are linked, in the
// order they come in.
func (l *numbersLoader) unit(form string, u Unit) {
	index := len(l.n.Units)
	at := l.n.UnitNames.Add(strings.ToLower(form), index)
	if at != index {
		for {
			have := &l.n.Units[at]
			if have.ID == u.ID && have.Exact == u.Exact || have.Exact == "" && u.Exact == "" && u.Alt == "" {
				return
			}
			if have.Next == 0 {
				have.Next = index
				break
			}
			at = have.Next
		}
	}
	l.n.Units = append(l.n.Units, u)
}

func (l *numbersLoader) lexiconUnits() {
	for _, id := range sortedKeys(l.f.Units) {
		for _, form := range l.f.Units[id] {
			l.unit(form, Unit{ID: id, Kind: kindOf(id), Weak: l.weak[form]})
		}
	}
	for _, id := range sortedKeys(l.f.Exact) {
		for _, form := range l.f.Exact[id] {
			l.unit(form, Unit{ID: id, Kind: kindOf(id), Exact: form, Weak: l.weak[strings.ToLower(form)]})
		}
	}
	for _, id := range sortedKeys(l.f.Powers) {
		for p, list := range inOrder(l.f.Powers[id]) {
			for _, form := range list {
				l.unit(form, Unit{ID: id, Kind: kindOf(id), Power: p})
			}
		}
	}
	for _, id := range sortedKeys(l.f.Adjectives) {
		for _, form := range l.f.Adjectives[id] {
			l.unit(form, Unit{ID: id, Kind: kindOf(id), Adjective: true})
		}
	}
	for _, id := range sortedKeys(l.f.UnitsBefore) {
		for _, form := range l.f.UnitsBefore[id] {
			l.n.UnitsBefore[form] = len(l.n.Units)
		}
		l.n.Units = append(l.n.Units, Unit{ID: id, Kind: kindOf(id)})
	}
	for _, form := range l.f.Multiples {
		l.unit(form, Unit{ID: "x", Kind: UnitMultiple})
	}
}
