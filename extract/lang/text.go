package lang

import (
	"embed"

	"crossfoot/extract/token"
)

//go:embed */text.yaml
var textFiles embed.FS

// Text is what the sentence splitter knows of a language.
type Text struct {
	// Abbreviations are for [token.Split].
	Abbreviations token.Abbreviations
}

// Text is the pack's part for splitting sentences.
func (p *Pack) Text() *Text {
	return p.text.get(p, partText, func() *Text { return loadText(p.Code) })
}

// textFile is the lexicon <code>/text.yaml.
type textFile struct {
	Always, Maybe, Numbered, Before, Starters, Cardinals, Determiners []string
	Ordinals, Nouns                                                   bool
}

func loadText(code string) *Text {
	var f textFile
	decode(textFiles, code+"/text.yaml", &f)
	return &Text{
		Abbreviations: token.Abbreviations{
			Always: setOf(f.Always), Maybe: setOf(f.Maybe), Numbered: setOf(f.Numbered), Before: setOf(f.Before),
			Starters: setOf(f.Starters), Cardinals: setOf(f.Cardinals), Determiners: setOf(f.Determiners),
			Ordinals: f.Ordinals, Nouns: f.Nouns,
		},
	}
}

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
