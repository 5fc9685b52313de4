package scan_test

import (
	"testing"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// FuzzQuantities holds the invariants of spans and values on any bytes.
func FuzzQuantities(f *testing.F) {
	for _, seed := range []string{
		"Rund 160 Milliarden Yuan, 3 bis 5 % mehr, 1.234.567,89 € (US$ 3,5 Mio.).",
		"$3–5m, 2 1/2 in thick, 8- to 16-meter, ½ mile, half a million, two in three, -18 °C",
		"zweieinhalb Dreiviertelmillionen fünfundachtzigtausend 50-Millionen-Euro-Projekt",
		"7 Bis$0",
		"two of the passengers out of five",
		"two passengers out of five",
		"Anna Marsh, 54, (26) 300-odd 20,- Fr. 20.– one or two, ein bis zwei, a good hour 14st 2lb 35C (95F) 10fach",
		"quatre-vingt-dix-neuf mille, tres cuartos, ventotto, vijfenzestig, vinte e cinco, dwadzieścia pięć tysięcy",
		"1e99^9 ---- 5/ 1/1/1 1.2.3.4 +49-30-1234 \xff\xfe ½½ one one hundred million million",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range lang.NumberCodes() {
			end := 0
			for _, q := range read(code, text) {
				checkQuantity(t, text, q, end)
				end = q.End
			}
		}
	})
}

func checkQuantity(t *testing.T, text string, q mention.Quantity, after int) {
	t.Helper()
	if q.Start < after || q.End <= q.Start || q.End > len(text) {
		t.Fatalf("%q: span %v behind %d", text, q.Span, after)
	}
	if !q.Contains(q.Number) || q.Number.Empty() {
		t.Fatalf("%q: number %v outside %v", text, q.Number, q.Span)
	}
	if q.NounSpan.Len() > 0 && (!q.Contains(q.NounSpan) || q.Noun != text[q.NounSpan.Start:q.NounSpan.End]) {
		t.Fatalf("%q: noun %v %q", text, q.NounSpan, q.Noun)
	}
	if q.HedgeSpan.Len() > 0 && (q.Hedge == mention.Exact || q.HedgeSpan.End > len(text)) {
		t.Fatalf("%q: hedge %v %v", text, q.Hedge, q.HedgeSpan)
	}
	if q.Form == mention.Vague {
		if q.High != nil || q.Low == nil {
			t.Fatalf("%q: vague %v", text, q)
		}
		return
	}
	if q.Unit == "" || q.Low == nil || q.High == nil || q.IsRange == (q.Low.Cmp(q.High) == 0) {
		t.Fatalf("%q: values %v", text, q)
	}
	// A range keeps its ends as they are written: swapped ones are an error of the article.
	if q.Low.Cmp(q.High) > 0 && !q.IsRange || q.Low.Form != 0 || q.High.Form != 0 || q.First >= q.Last {
		t.Fatalf("%q: order %v", text, q)
	}
}
