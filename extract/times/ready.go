package times

import (
	"crossfoot/extract/lang"
	"crossfoot/internal/frozen"
)

// Part is the name of the part of a language that is its compiled grammar.
const Part = "grammar"

// Freeze compiles the language's grammar and writes it for [lang.Freeze].
func Freeze(p *lang.Pack) []byte { return frozen.Append(nil, compile(p.Times())) }

var _ = frozen.Map[map[string]*word]()

// readyGrammar is the grammar that was made ready; nil where none was.
func readyGrammar(p *lang.Pack) *grammar {
	data, ok := p.Ready(Part)
	if !ok {
		return nil
	}
	g := &grammar{lang: p.Times()}
	frozen.NewReader(data).Read(g)
	for i := range g.makers {
		g.makers[i].make = makers[g.makers[i].kind]
	}
	return g
}
