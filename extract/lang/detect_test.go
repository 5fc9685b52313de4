package lang

import "testing"

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		text, code string
		sure       bool
	}{
		{"Der Umsatz stieg von 10 auf 12 Millionen Euro, ein Plus von 20 Prozent.", "de", true},
		{"Sales rose 20 percent from 10 to 12 million euros.", "en", true},
		{"Les ventes ont augmenté de 20 % pour atteindre 12 millions d'euros dans le pays.", "fr", true},
		{"Las ventas subieron un 20 % hasta los 12 millones de euros en el país.", "es", true},
		{"Le vendite sono salite del 20 % a 12 milioni di euro nel paese.", "it", true},
		{"De omzet steeg met 20 procent van 10 naar 12 miljoen euro in het land.", "nl", true},
		{"As vendas subiram 20 % para 12 milhões de euros, segundo a empresa, e não caíram.", "pt", true},
		{"Sprzedaż wzrosła o 20 procent i jest to już trzeci rok z rzędu.", "pl", true},
		{"Försäljningen ökade med 20 procent och det är inte första gången.", "sv", true},
		{"", "", false},
		{"12 345 %", "", false},
		{"销售额增长了百分之二十", "", false},
	} {
		if code, sure := Detect(c.text); code != c.code || sure != c.sure {
			t.Errorf("%q: %s %v", c.text, code, sure)
		}
	}
}

func TestOtherScript(t *testing.T) {
	for text, want := range map[string]bool{
		"Sales rose 20 percent.": false, "Die Löhne stiegen (Ὕβρις).": false, "销售额增长了 20 % (IT)": true, "निर्यात 1.6 प्रतिशत घटा है": true, "": false,
	} {
		if got := OtherScript(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func BenchmarkLoadStopWords(b *testing.B) {
	for b.Loop() {
		Detect("Der Umsatz stieg von 10 auf 12 Millionen Euro")
	}
}
