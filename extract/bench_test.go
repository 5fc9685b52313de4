package extract_test

import (
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/claims"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/postag"
	"crossfoot/extract/scan"
	"crossfoot/extract/syntax"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

// news is an article of the usual kind in each language.
var news = map[string]string{
	"en": `Northwind lifts profit on ferry demand

Ferry operator Northwind has reported a 12% rise in annual profit after strong demand on its Baltic routes. Pre-tax profit rose to £84m ($151m) in 2004 from £75m a year earlier, while revenue was up 6% at £1.2bn.

"We carried more than nine million passengers last year, and we expect to carry ten million in 2005," said chief executive Anna Holt. The company, which employs 7,200 people in 12 countries, said it would cut 300 jobs at its headquarters in Bristol. It plans to invest £140m in two new ships over the next three years.

Analysts had forecast profit of about £80m. Fuel costs climbed by £22m, or 31%, but the average fare rose from £41 to £43. Shares in Northwind closed up 4% at 310 pence. According to the Maritime Institute, the market grew 3.5% in 2004, compared with 2.8% in 2003. Almost half of the passengers now book online, up from a third two years ago.
`,
	"de": `Nordwind verdient mehr mit Fähren

Hamburg – Die Reederei Nordwind hat im Jahr 2004 deutlich mehr verdient. Der Gewinn vor Steuern stieg um 12 Prozent auf 84 Millionen Euro, nach 75 Millionen Euro im Vorjahr. Der Umsatz legte um 6 Prozent auf 1,2 Milliarden Euro zu, teilte das Unternehmen am Dienstag mit.

Laut Vorstandschefin Anna Holt beförderte Nordwind mehr als neun Millionen Passagiere, heuer sollen es zehn Millionen werden. Die Reederei, die 7.200 Mitarbeiter in zwölf Ländern beschäftigt, will in der Zentrale 300 Stellen streichen und in den nächsten drei Jahren 140 Millionen Euro in zwei neue Schiffe investieren.

Analysten hatten mit einem Gewinn von rund 80 Millionen Euro gerechnet. Die Treibstoffkosten kletterten um 22 Millionen Euro, der Durchschnittspreis stieg von 41 auf 43 Euro. Die Aktie gewann 4 Prozent auf 31 Euro. Nach Angaben des Seefahrtsinstituts wuchs der Markt 2004 um 3,5 Prozent. Fast die Hälfte der Passagiere bucht im Internet.
`,
}

// stages are the parts of the pipeline over one article.
type stages struct {
	pack     *lang.Pack
	a        *article.Article
	in       syntax.Input
	sentence int
}

func prepare(code string) *stages {
	s := &stages{pack: lang.Get(code), a: plain(news[code])}
	s.in = syntax.Input{Article: s.a, Pack: s.pack}
	s.in.Tokens = token.Split(s.a.Text, s.a.Blocks, s.pack.Text().Abbreviations)
	s.in.Times = times.Find(s.pack, s.in.Tokens, "2005-02-15")
	s.in.Quantities = scan.Quantities(s.pack, s.in.Tokens, s.in.Times)
	s.in.Entities = entity.Find(s.pack, s.in.Tokens, nil)
	s.sentence = len(s.in.Tokens.Sentences)
	return s
}

func BenchmarkStages(b *testing.B) {
	for _, code := range []string{"en", "de"} {
		s := prepare(code)
		for _, stage := range []struct {
			name string
			run  func()
		}{
			{"tokens", func() { token.Split(s.a.Text, s.a.Blocks, s.pack.Text().Abbreviations) }},
			{"times", func() { times.Find(s.pack, s.in.Tokens, "2005-02-15") }},
			{"quantities", func() { scan.Quantities(s.pack, s.in.Tokens, s.in.Times) }},
			{"entities", func() { entity.Find(s.pack, s.in.Tokens, nil) }},
			{"claims", func() { claims.Build(&s.in) }},
			{"all", func() { extract.Extract(s.a, extract.Options{Lang: code, Date: "2005-02-15"}) }},
		} {
			b.Run(code+"/"+stage.name, func(b *testing.B) {
				b.SetBytes(int64(len(s.a.Text)))
				b.ReportAllocs()
				for b.Loop() {
					stage.run()
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(s.sentence), "µs/sentence")
			})
		}
	}
}

// BenchmarkTagger is what the statistical tagger would take if it tagged every
// sentence with a number, for its share of a run see docs/claims.md.
func BenchmarkTagger(b *testing.B) {
	s := prepare("en")
	b.SetBytes(int64(len(s.a.Text)))
	for b.Loop() {
		last := -1
		for _, q := range s.in.Quantities {
			if q.Sentence != last {
				last = q.Sentence
				postag.Sentence(s.a.Text, s.in.Tokens.Sentences[last].Span)
			}
		}
	}
}
