package times

import (
	"strings"

	"crossfoot/extract/token"
)

// add puts a pattern without groups into the trie.
func (g *grammar) add(pattern string, id int32) {
	items := g.items(pattern)
	if len(items) == 0 {
		return
	}
	at := int32(0)
	for _, it := range items {
		at = g.step(at, it)
	}
	accepts := &g.nodes[at].accepts
	*accepts = append(*accepts, id)
}

// step follows or makes the edge for an item.
func (g *grammar) step(at int32, it item) int32 {
	for _, e := range g.nodes[at].edges {
		if e.item == it {
			return e.next
		}
	}
	next := int32(len(g.nodes))
	g.nodes = append(g.nodes, node{})
	g.nodes[at].edges = append(g.nodes[at].edges, edge{it, next})
	return next
}

// items reads a pattern. Items with white space between them may have some or
// none in the text; those without must have none.
func (g *grammar) items(pattern string) []item {
	var out []item
	for field := range strings.FieldsSeq(pattern) {
		for start := true; field != ""; start = false {
			its, rest := g.next(field)
			if len(its) == 0 {
				return nil
			}
			its[0].glued = !start
			out = append(out, its...)
			field = rest
		}
	}
	if len(out) > 0 {
		out[0].glued = false
	}
	return out
}

// next reads a slot, a class or literal words off the pattern.
func (g *grammar) next(field string) (items []item, rest string) {
	switch field[0] {
	case '{':
		name, rest, _ := strings.Cut(field[1:], "}")
		s, ok := slotNames[name]
		if !ok {
			return nil, ""
		}
		return []item{{slot: s}}, rest
	case '@':
		end := strings.IndexFunc(field[1:], func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') }) + 1
		if end == 0 {
			end = len(field)
		}
		return []item{{slot: class, id: g.class(field[1:end])}}, field[end:]
	}
	end := strings.IndexAny(field, "{@")
	if end < 0 {
		end = len(field)
	}
	return g.literals(field[:end]), field[end:]
}

// literals splits plain text as the text of an article is split.
func (g *grammar) literals(s string) []item {
	if strings.Trim(s, lower) == "" {
		return []item{g.literal(s)} // one token as it stands, as most are
	}
	var out []item
	for _, tok := range token.Split(s, nil, token.Abbreviations{}).All {
		it := g.literal(tok.Lower)
		it.glued = !tok.SpaceBefore
		out = append(out, it)
	}
	return out
}

const lower = "abcdefghijklmnopqrstuvwxyz"

// literal is the item for the word itself.
func (g *grammar) literal(form string) item {
	w := g.word(form)
	if w.id == 0 {
		g.literalCount++
		w.id = g.literalCount
	}
	return item{slot: literal, id: w.id}
}
