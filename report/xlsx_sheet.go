package report

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"crossfoot/report/messages"
)

// The sheets' names are the same in every language.
const (
	sheetSummary   = "Summary"
	sheetFindings  = "Findings"
	sheetChecks    = "Checks"
	sheetClaims    = "Claims"
	sheetDocuments = "Documents"
	sheetRules     = "Rules"
)

// dataRows is how many rows a sheet holds under its header; what is more goes on in
// a further sheet. It is a variable for tests alone.
var dataRows = excelize.TotalRows - 1

// sheetRow is the row of the n-th record, counted from 0, in its sheet.
func sheetRow(n int) int { return n%dataRows + 2 }

// partName names a sheet's continuation.
func partName(sheet string, part int) string {
	if part == 0 {
		return sheet
	}
	return fmt.Sprintf("%s (%d)", sheet, part+1)
}

// column of a sheet. Its header is the text under "column.<key>".
type column struct {
	key    string
	width  float64
	style  style
	hidden bool
}

// layoutOf is a sheet's make-up.
type layoutOf struct {
	name    string
	tab     string
	columns []column
	// fixed columns stay in view and are repeated in print.
	fixed int
	// grounds are columns whose labels colour them: column → message prefixes.
	grounds map[int][]string
	// settle is the column of decisions, -1 for none: it has a drop-down, and
	// decided rows are greyed.
	settle int
}

// sheet writes rows into a sheet and its continuations.
type sheet struct {
	book *book
	layoutOf
	sw   *excelize.StreamWriter
	part int
	rows int // in this part
	out  []any
}

func (b *book) sheet(l layoutOf) (*sheet, error) {
	s := &sheet{book: b, layoutOf: l, out: make([]any, len(l.columns))}
	return s, s.open()
}

func (s *sheet) title() string { return partName(s.name, s.part) }

// open starts a part: what stands before the rows in the file comes first.
func (s *sheet) open() error {
	f, name := s.book.file, s.title()
	if _, err := f.NewSheet(name); err != nil {
		return err
	}
	yes := true
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &s.tab}); err != nil {
		return err
	}
	var err error
	if s.sw, err = f.NewStreamWriter(name); err != nil {
		return err
	}
	for i, c := range s.columns {
		if err = s.sw.SetColWidth(i+1, i+1, c.width); err == nil && c.hidden {
			err = s.sw.SetColVisible(i+1, i+1, false)
		}
		if err != nil {
			return err
		}
	}
	pane := &excelize.Panes{Freeze: true, XSplit: s.fixed, YSplit: 1, TopLeftCell: columnLetters(s.fixed) + "2", ActivePane: "bottomRight"}
	if s.fixed == 0 {
		pane.ActivePane = "bottomLeft"
	}
	if err := s.sw.SetPanes(pane); err != nil {
		return err
	}
	return s.head()
}

func (s *sheet) head() error {
	for i, c := range s.columns {
		s.out[i] = excelize.Cell{StyleID: s.book.styles[c.style.head()], Value: s.book.say.Text("column." + c.key)}
	}
	return s.sw.SetRow("A1", s.out, excelize.RowOpts{Height: 30})
}

// row writes one record.
func (s *sheet) row(cells []cell) error {
	if s.rows == dataRows {
		if err := s.close(); err != nil {
			return err
		}
		s.part++
		s.rows = 0
		if err := s.open(); err != nil {
			return err
		}
	}
	for i := range s.out {
		s.out[i] = s.book.value(&cell{}, s.columns[i].style)
		if i < len(cells) {
			s.out[i] = s.book.value(&cells[i], s.columns[i].style)
		}
	}
	s.rows++
	return s.sw.SetRow(fmt.Sprintf("A%d", s.rows+1), s.out, excelize.RowOpts{Height: s.height(cells)})
}

// value is a cell as the library takes it, in the report's language.
func (b *book) value(c *cell, st style) any {
	if c.style != styleNone {
		st = c.style
	}
	out := excelize.Cell{StyleID: b.styles[st]}
	switch c.kind {
	case textCell:
		out.Value = cellText(c.text)
	case labelCell:
		group, id, _ := strings.Cut(c.text, ".")
		out.Value = b.say.Label(group, id)
	case numberCell:
		out.Value = c.value
	case dateCell:
		out = b.date(c.text, st)
	case choiceCell:
		out.Value = cellText(c.inLanguage(b.say.Lang))
	case richCell:
		out.Value = richText(c.pieces, c.text)
	case formulaCell:
		out.Formula, out.Value = c.text, c.value
	case linkCell:
		out = b.link(c.text, c.list[0], st)
	case ruleCell:
		out = b.ruleLink(c.text, st)
	}
	if s, ok := out.Value.(string); ok && s == "" {
		out.Value = nil
	}
	return out
}

func (c *cell) inLanguage(lang string) string {
	for i := 0; i+1 < len(c.list); i += 2 {
		if c.list[i] == lang {
			return c.list[i+1]
		}
	}
	return c.text
}

// date writes a full date as one, so that it sorts and shows as the reader is used
// to, and anything else as text.
func (b *book) date(s string, st style) excelize.Cell {
	if t, err := time.Parse(time.DateOnly, s); err == nil && t.Year() >= 1900 {
		return excelize.Cell{StyleID: b.styles[styleDate], Value: t}
	}
	return excelize.Cell{StyleID: b.styles[st], Value: cellText(s)}
}

func (b *book) link(target, shown string, st style) excelize.Cell {
	shown = cellText(shown)
	if f := hyperlink(target, shown); f != "" {
		return excelize.Cell{StyleID: b.styles[styleLink], Formula: f, Value: shown}
	}
	return excelize.Cell{StyleID: b.styles[st], Value: shown}
}

func (b *book) ruleLink(id string, st style) excelize.Cell {
	if n, ok := b.ruleRows[id]; ok {
		return b.link(fmt.Sprintf("#%s!A%d", sheetRules, sheetRow(n)), id, st)
	}
	return excelize.Cell{StyleID: b.styles[st], Value: cellText(id)}
}

// book is the workbook while it is being built.
type book struct {
	file     *excelize.File
	say      *messages.Catalogue
	styles   []int
	grounds  map[string]int
	ruleRows map[string]int // rule id → record in the Rules sheet
}

// OtherSheet reports whether a sheet of the report holds no decisions.
func OtherSheet(name string) bool {
	switch name {
	case sheetSummary, sheetChecks, sheetClaims, sheetDocuments, sheetRules:
		return true
	}
	return false
}
