package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func (l *numbersLoader) lexiconMoney() {
	for _, code := range sortedKeys(l.f.Money) {
		for _, form := range l.f.Money[code] {
			l.moneyForm(form, code)
		}
	}
	for _, code := range sortedKeys(l.f.Subunits) {
		for _, form := range l.f.Subunits[code] {
			l.unit(form, Unit{ID: code, Kind: UnitSubunit, Power: -2, Weak: l.weakMoney[form], Sub: hundredths[code]})
		}
	}
}

// hundredths are what the hundredths of currencies are called.
var hundredths = map[string]string{
	"USD": "cent", "EUR": "cent", "GBP": "penny", "CHF": "rappen", "DEM": "pfennig", "ATS": "groschen", "RUB": "kopek",
}

// Hundredth is what the hundredth of a currency is called.
func Hundredth(code string) string { return hundredths[code] }

// WithHundredth lists the currencies whose hundredth is called so.
func WithHundredth(name string) []string { return byHundredth[name] }

var byHundredth = func() map[string][]string {
	m := map[string][]string{}
	for _, code := range sortedKeys(hundredths) {
		m[hundredths[code]] = append(m[hundredths[code]], code)
	}
	return m
}()

// moneyForm adds a name or symbol of a currency, before and after the amount.
func (l *numbersLoader) moneyForm(form, code string) {
	u := Unit{ID: code, Kind: UnitMoney, Weak: l.weakMoney[form]}
	if l.mass(form) {
		u.Alt = "pound"
	}
	l.unit(form, u)
	r, size := utf8.DecodeRuneInString(form)
	if size == len(form) && !unicode.IsLetter(r) {
		l.n.Symbols[form] = code
	}
	if len(form) <= 4 && !strings.Contains(form, " ") && !(u.Weak && len(form) > 2) {
		l.prefix(form, code) // "EUR 5", "Rs 5", but not "to mark 5"
	}
}

// mass: the name is that of a weight, too.
func (l *numbersLoader) mass(form string) bool {
	at := l.n.UnitNames.Word(form)
	return at > 0 && l.n.Units[at].ID == "pound"
}

func (l *numbersLoader) prefix(form, code string) {
	key := form
	if strings.ContainsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }) {
		key = strings.ToLower(form)
	}
	if _, ok := l.n.Prefixes[key]; !ok {
		l.n.Prefixes[key] = code
	}
}

func (l *numbersLoader) currencyRow(f []string) {
	code := f[1]
	l.n.Codes[code] = true
	l.unit(code, Unit{ID: code, Kind: UnitMoney, Exact: code, Weak: l.n.CodeWords[code]})
	for p, list := range inOrder(l.f.MoneyScales) {
		for _, letter := range list {
			form := letter + code
			if at, ok := l.n.Codes[form]; !ok || !at {
				l.unit(form, Unit{ID: code, Kind: UnitMoney, Exact: form, Power: p})
			}
		}
	}
	for _, s := range forms(f[2]) {
		l.symbol(s, code)
	}
	for _, name := range forms(f[3]) {
		l.unit(name, Unit{ID: code, Kind: UnitMoney, Weak: l.weakMoney[name]})
	}
}

// symbol adds a symbol; one that several currencies use means the one that the
// table has without another symbol, so the first in code order is not always
// right: the lexicon and the plain dollar and pound go before.
func (l *numbersLoader) symbol(s, code string) {
	r, size := utf8.DecodeRuneInString(s)
	if size == len(s) {
		if unicode.IsLetter(r) {
			return
		}
		if want, ok := shared[s]; ok && want != code {
			return
		}
		if _, ok := l.n.Symbols[s]; !ok {
			l.n.Symbols[s] = code
		}
	}
	l.unit(s, Unit{ID: code, Kind: UnitMoney, Exact: s, Weak: l.weakMoney[strings.ToLower(s)]})
	l.prefix(s, code)
}

// shared symbols stand for many currencies; alone they mean this one.
var shared = map[string]string{"$": "USD", "£": "GBP", "¥": "JPY", "₩": "KRW", "₽": "RUB"}

// headRow reads which currencies a bare name can mean.
func (l *numbersLoader) headRow(f []string) {
	u := Unit{Kind: UnitMoney, Weak: l.weakMoney[f[1]]}
	for _, c := range f[2:] {
		code, evidence, _ := strings.Cut(c, "=")
		u.Heads = append(u.Heads, Candidate{code, forms(evidence)})
		for _, word := range forms(evidence) {
			l.n.Evidence.Add(word)
		}
	}
	u.ID = u.Heads[0].Code
	if l.mass(f[1]) {
		u.Alt = "pound"
	}
	l.unit(f[1], u)
}
