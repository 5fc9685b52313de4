package report

import (
	"encoding/binary"
	"fmt"
	"math"
)

// cellKind says how a cell of the workbook is written once the report's language
// is known.
type cellKind byte

const (
	emptyCell   cellKind = iota
	textCell             // text as it is
	labelCell            // a key of the message catalogue
	numberCell           // value
	dateCell             // text is an ISO date
	choiceCell           // list: language, text, language, text …; text where none fits
	richCell             // pieces; text is the figures' colour
	formulaCell          // text is the formula, value its cached result
	linkCell             // text is the target, list[0] what is shown
	ruleCell             // text is a rule's id, shown as a link to its explanation
)

// cell is a cell of the workbook before the report's language is known.
type cell struct {
	kind   cellKind
	style  style // 0 is the column's
	text   string
	value  float64
	list   []string
	pieces []piece
}

func text(s string) cell    { return cell{kind: textCell, text: s} }
func label(key string) cell { return cell{kind: labelCell, text: key} }
func whole(n int) cell      { return cell{kind: numberCell, value: float64(n), style: styleInt} }
func ordinal(n int) cell    { return cell{kind: numberCell, value: float64(n), style: styleMid} }
func rule(id string) cell   { return cell{kind: ruleCell, text: id} }

func date(s string) cell         { return cell{kind: dateCell, text: s} }
func link(target, s string) cell { return cell{kind: linkCell, text: target, list: []string{s}} }

// rich is a passage with its figures in colour.
func rich(p []piece, color string) cell { return cell{kind: richCell, pieces: p, text: color} }

// number is a number in a format that fits it; what is no number leaves the cell empty.
func number(v *float64) cell {
	if v = finite(v); v == nil {
		return cell{}
	}
	return cell{kind: numberCell, value: *v, style: numberStyle(*v)}
}

// choice is a text in several languages.
func choice(all map[string]string, plain string) cell {
	c := cell{kind: choiceCell, text: plain}
	for _, lang := range sortedKeys(all) {
		c.list = append(c.list, lang, all[lang])
	}
	return c
}

// append encodes the cell for the spool.
func (c *cell) append(b []byte) []byte {
	b = append(b, byte(c.kind), byte(c.style))
	if c.kind == emptyCell {
		return b
	}
	b = appendString(b, c.text)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(c.value))
	b = binary.AppendUvarint(b, uint64(len(c.list)))
	for _, s := range c.list {
		b = appendString(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(c.pieces)))
	for _, p := range c.pieces {
		b = append(b, byte(p.mark))
		b = appendString(b, p.text)
	}
	return b
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decoder reads cells back from a row of the spool.
type decoder struct {
	b   []byte
	err error
}

func (d *decoder) byte() byte {
	if len(d.b) == 0 {
		d.fail()
		return 0
	}
	v := d.b[0]
	d.b = d.b[1:]
	return v
}

func (d *decoder) uvarint() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > math.MaxInt32 {
		d.fail()
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.b) {
		d.fail()
		return make([]byte, 8)
	}
	v := d.b[:n]
	d.b = d.b[n:]
	return v
}

func (d *decoder) string() string { return string(d.bytes(d.uvarint())) }

func (d *decoder) fail() {
	d.b = nil
	if d.err == nil {
		d.err = fmt.Errorf("the workbook's temporary file is damaged")
	}
}

func (d *decoder) cell() cell {
	c := cell{kind: cellKind(d.byte()), style: style(d.byte())}
	if c.kind == emptyCell {
		return c
	}
	c.text = d.string()
	c.value = math.Float64frombits(binary.LittleEndian.Uint64(d.bytes(8)))
	for n := d.uvarint(); n > 0 && d.err == nil; n-- {
		c.list = append(c.list, d.string())
	}
	for n := d.uvarint(); n > 0 && d.err == nil; n-- {
		mark := int(d.byte())
		c.pieces = append(c.pieces, piece{d.string(), mark})
	}
	return c
}

// row decodes all cells into cells[:0].
func decodeRow(b []byte, cells []cell) ([]cell, error) {
	d := decoder{b: b}
	cells = cells[:0]
	for len(d.b) > 0 && d.err == nil {
		cells = append(cells, d.cell())
	}
	return cells, d.err
}
