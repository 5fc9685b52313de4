package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/token"
)

// The pattern language. A pattern is a sequence of:
//
//	word            the word itself; steig* and *anstieg match by beginning and end;
//	                a mark that means something here is written with \\ before it
//	[up]            a word of the class up; [d:up|down] also keeps the class's name as d
//	![up] !<[up]    no single word of the class up follows, or stands right before
//	!#              no number stands right before: "9 more than" tells a difference
//	{part}          a quantity for the role part; {part:money} narrows the role's type
//	(a b|c)         either sequence
//	x?              x or nothing
//	x+              x once or more
//	..  ..4         a gap of up to 6 (or 4) words and times, without numbers or ; :
//	_  _4           the same within a clause: it does not cross , ( ) or a dash
//	...  ...30      a gap of up to 25 (or 30) words and numbers in the sentence
//	//              a sentence boundary
//	^  $            the start, the end of the sentence
const (
	defaultGap  = 6
	defaultWide = 25
	maxGap      = 60
)

type patternParser struct {
	src   string
	pos   int
	frame *Frame
	vocab *Vocabulary
	stack []Node // elements of what is not finished
	// unknown is a word that the vocabulary, which does not grow any more, has no id for.
	unknown string
}

// compilePattern compiles one pattern of a frame for the vocabulary's language.
func compilePattern(src string, f *Frame, v *Vocabulary) (*Pattern, error) {
	tree, err := parsePattern(src, f, v)
	if err != nil {
		return nil, err
	}
	p := &Pattern{from: source{vocab: v}}
	p.read.Do(func() { p.tree = tree })
	p.Head = tree.head()
	return p, nil
}

// parsePattern reads a pattern.
func parsePattern(src string, f *Frame, v *Vocabulary) (*tree, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	p := &patternParser{src: src, frame: f, vocab: v, stack: v.scratch[:0]}
	root, err := p.alternatives(0)
	v.scratch = p.stack
	switch {
	case err == nil && p.pos < len(p.src):
		err = fmt.Errorf("unexpected %q", p.src[p.pos])
	case err == nil && p.unknown != "":
		err = fmt.Errorf("%q has no id", p.unknown)
	}
	if err != nil {
		return nil, fmt.Errorf("pattern %q: at %d: %w", src, p.pos+1, err)
	}
	out := &tree{root: root}
	out.wants.of(&out.root)
	return out, nil
}

// id is the key's id; a key without one is noted.
func (p *patternParser) id(key string) int {
	n, ok := p.vocab.id(key)
	if !ok {
		p.unknown = key
	}
	return n
}

// boundaries counts the sentence boundaries that a pattern can cross.
func boundaries(n *Node) int {
	if n.Kind == NextSent {
		return 1
	}
	sum := 0
	for i := range n.Kids {
		sum += boundaries(&n.Kids[i])
	}
	return sum
}

func (p *patternParser) space() {
	for p.pos < len(p.src) && (p.src[p.pos] == ' ' || p.src[p.pos] == '\n') {
		p.pos++
	}
}

// alternatives reads sequences separated by | up to the end or a closing parenthesis.
func (p *patternParser) alternatives(depth int) (Node, error) {
	if depth > 20 {
		return Node{}, fmt.Errorf("nested too deeply")
	}
	base := len(p.stack)
	for {
		s, err := p.sequence(depth)
		if err != nil {
			return Node{}, err
		}
		p.stack = append(p.stack, s)
		if p.pos >= len(p.src) || p.src[p.pos] != '|' {
			break
		}
		p.pos++
	}
	return p.joined(Alt, base), nil
}

// joined takes what stands on the stack from base on as one node.
func (p *patternParser) joined(kind NodeKind, base int) Node {
	kids := p.stack[base:]
	p.stack = p.stack[:base]
	if len(kids) == 1 {
		return kids[0]
	}
	return Node{Kind: kind, Kids: slices.Clone(kids)}
}

func (p *patternParser) sequence(depth int) (Node, error) {
	base := len(p.stack)
	for {
		p.space()
		if p.pos >= len(p.src) || p.src[p.pos] == '|' || p.src[p.pos] == ')' {
			return p.joined(Seq, base), nil
		}
		n, err := p.element(depth)
		if err != nil {
			return n, err
		}
		p.stack = append(p.stack, p.repeated(n))
	}
}

// repeated reads the ? or + behind the element n, if there is one.
func (p *patternParser) repeated(n Node) Node {
	if p.pos < len(p.src) {
		switch p.src[p.pos] {
		case '?':
			p.pos++
			return Node{Kind: Opt, Kids: []Node{n}}
		case '+':
			p.pos++
			return Node{Kind: RepeatNode, Kids: []Node{n}}
		}
	}
	return n
}

func (p *patternParser) element(depth int) (Node, error) {
	rest := p.src[p.pos:]
	switch {
	case rest[0] == '(':
		p.pos++
		n, err := p.alternatives(depth + 1)
		if err != nil {
			return n, err
		}
		if p.pos >= len(p.src) {
			return n, fmt.Errorf("( without )")
		}
		p.pos++
		return n, nil
	case rest[0] == '{':
		return p.role()
	case rest[0] == '[':
		return p.class()
	case strings.HasPrefix(rest, "!["):
		p.pos++
		return p.not(NotNode)
	case strings.HasPrefix(rest, "!<["):
		p.pos += 2
		return p.not(NotBefore)
	case strings.HasPrefix(rest, "!#"):
		p.pos += 2
		return Node{Kind: Unmeasured}, nil
	case strings.HasPrefix(rest, ".."):
		return p.gap()
	case rest[0] == '_':
		return p.gap()
	case strings.HasPrefix(rest, "//"):
		p.pos += 2
		return Node{Kind: NextSent}, nil
	case rest[0] == '^':
		p.pos++
		return Node{Kind: SentStart}, nil
	case rest[0] == '$':
		p.pos++
		return Node{Kind: SentEnd}, nil
	}
	return p.word()
}

func (p *patternParser) until(close byte) (string, error) {
	end := strings.IndexByte(p.src[p.pos:], close)
	if end < 0 {
		return "", fmt.Errorf("%q without %q", p.src[p.pos], close)
	}
	inner := p.src[p.pos+1 : p.pos+end]
	p.pos += end + 1
	return inner, nil
}

func (p *patternParser) role() (Node, error) {
	inner, err := p.until('}')
	if err != nil {
		return Node{}, err
	}
	name, typ, _ := strings.Cut(inner, ":")
	r, ok := p.frame.Roles[name]
	if !ok {
		return Node{}, fmt.Errorf("frame %s has no role %q", p.frame.ID, name)
	}
	if typ == "" {
		typ = r.Type
	}
	if !Types[typ] {
		return Node{}, fmt.Errorf("no type %q", typ)
	}
	return Node{Kind: RoleNode, Name: name, Type: typ, Free: r.Like == "" && r.Unlike == ""}, nil
}

func (p *patternParser) class() (Node, error) {
	inner, err := p.until(']')
	if err != nil {
		return Node{}, err
	}
	if n, ok := p.vocab.groups[inner]; ok {
		return n, nil
	}
	name, list, ok := strings.Cut(inner, ":")
	if !ok {
		name, list = "", inner
	}
	alt := Node{Kind: Alt}
	for class := range strings.SplitSeq(list, "|") {
		nodes, err := p.classNodes(strings.TrimSpace(class), name)
		if err != nil {
			return Node{}, err
		}
		alt.Kids = append(alt.Kids, nodes...)
	}
	if len(alt.Kids) == 1 {
		alt = alt.Kids[0]
	}
	w := new(wants)
	w.of(&alt)
	alt.wants = w
	p.vocab.groups[inner] = alt
	return alt, nil
}

// not reads a class none of whose single words may stand there.
func (p *patternParser) not(kind NodeKind) (Node, error) {
	class, err := p.until(']')
	if err != nil {
		return Node{}, err
	}
	if _, ok := p.vocab.members(class); !ok {
		return Node{}, fmt.Errorf("no word class %q", class)
	}
	return Node{Kind: kind, ID: p.id("[" + class)}, nil
}

// classNodes is the alternatives a class stands for: one node for all its single
// words, unless they carry values, and one for each phrase.
func (p *patternParser) classNodes(class, capture string) ([]Node, error) {
	entries, ok := p.vocab.members(class)
	if !ok {
		return nil, fmt.Errorf("no word class %q", class)
	}
	out := make([]Node, 0, len(entries))
	single := false
	for _, e := range entries {
		switch {
		case len(e.words) == 1 && !e.valued:
			single = true
		default:
			out = append(out, p.entryNode(class, capture, e))
		}
	}
	if single {
		out = append(out, Node{Kind: WordNode, ID: p.id("[" + class), Name: capture, Class: class, Letters: classLetters})
	}
	return out, nil
}

// entryNode is one class entry; the capture sits on its last word.
func (p *patternParser) entryNode(class, capture string, e entry) Node {
	seq := Node{Kind: Seq, Kids: make([]Node, 0, len(e.words))}
	for i, w := range e.words {
		n := p.literal(w)
		if i == len(e.words)-1 {
			n.Name, n.Class, n.Value, n.Valued, n.Words = capture, class, e.value, e.valued, len(e.words)
		}
		seq.Kids = append(seq.Kids, n)
	}
	return seq
}

func (p *patternParser) gap() (Node, error) {
	n := Node{Kind: Gap, Max: defaultGap}
	if p.src[p.pos] == '_' {
		n.Kind = ClauseGap
		p.pos--
	}
	p.pos += 2
	if n.Kind == Gap && p.pos < len(p.src) && p.src[p.pos] == '.' {
		p.pos++
		n.Kind, n.Max = WideGap, defaultWide
	}
	start := p.pos
	for p.pos < len(p.src) && p.src[p.pos] >= '0' && p.src[p.pos] <= '9' {
		p.pos++
	}
	if p.pos > start {
		n.Max, _ = strconv.Atoi(p.src[start:p.pos])
	}
	if n.Max > maxGap {
		return n, fmt.Errorf("a gap of %d words is more than %d", n.Max, maxGap)
	}
	return n, nil
}

// word reads a literal, which the tokenizer may cut into several tokens
// ("year-earlier").
func (p *patternParser) word() (Node, error) {
	if p.src[p.pos] == '\\' && p.pos+1 < len(p.src) {
		p.pos += 2
		return p.literal(p.src[p.pos-1 : p.pos]), nil
	}
	start := p.pos
	for p.pos < len(p.src) && !strings.ContainsRune(" \n|)(?+{}[]", rune(p.src[p.pos])) {
		p.pos++
	}
	if p.pos == start {
		return Node{}, fmt.Errorf("unexpected %q", p.src[p.pos])
	}
	if plainWord(p.src[start:p.pos]) {
		return p.literal(p.src[start:p.pos]), nil
	}
	words := splitWords(p.src[start:p.pos])
	seq := Node{Kind: Seq}
	for _, w := range words {
		seq.Kids = append(seq.Kids, p.literal(w))
	}
	if len(seq.Kids) == 1 {
		return seq.Kids[0], nil
	}
	return seq, nil
}

// literal is the node of a word as it stands.
func (p *patternParser) literal(word string) Node {
	return Node{Kind: WordNode, ID: p.id(word), Letters: len(strings.Trim(word, "*"))}
}

// splitWords cuts a phrase into tokens as the article's text will be, leaving * wildcards on.
func splitWords(s string) []string {
	if plainWord(s) {
		return []string{s}
	}
	fields := strings.Fields(strings.ToLower(s))
	out := make([]string, 0, len(fields))
	for _, field := range fields {
		if strings.Contains(field, "*") || plainWord(field) {
			out = append(out, field)
			continue
		}
		block := []article.Block{{Span: article.Span{End: len(field)}, Table: -1, Row: -1, Col: -1}}
		for _, t := range token.Split(field, block, token.Abbreviations{}).All {
			out = append(out, t.Lower)
		}
	}
	return out
}

// plainWord tells a word that is one token as it stands: small letters of European
// languages alone.
func plainWord(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'ß' || r > 'ÿ' || r == '÷') {
			return false
		}
	}
	return s != ""
}
