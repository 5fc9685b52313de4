package report

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

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

// The height of a row: programs do not agree on fitting it to wrapped text, so it
// is estimated here.
const (
	lineHeight = 13.5
	mostLines  = 28 // a row must fit on a screen
)

func (s *sheet) height(cells []cell) float64 {
	lines := 1
	for i := range min(len(cells), len(s.columns)) {
		if c := &s.columns[i]; c.style == styleWrap || c.style == styleInput {
			lines = max(lines, wrappedLines(s.book.shown(&cells[i]), c.width))
		}
	}
	return lineHeight*float64(min(lines, mostLines)) + 3
}

// shown is a cell's text as the reader sees it.
func (b *book) shown(c *cell) string {
	switch c.kind {
	case choiceCell:
		return c.inLanguage(b.say.Lang)
	case linkCell:
		return c.list[0]
	case richCell:
		var all strings.Builder
		for _, p := range c.pieces {
			all.WriteString(p.text)
		}
		return all.String()
	case labelCell:
		return b.say.Text(c.text)
	}
	return c.text
}

// wrappedLines is how many lines text takes in a column, words kept whole.
func wrappedLines(s string, width float64) int {
	lines := 0
	for para := range strings.SplitSeq(s, "\n") {
		lines++
		used := 0.0
		for word := range strings.FieldsSeq(para) {
			n := float64(utf8.RuneCountInString(word)) + 1
			if used > 0 && used+n > width*1.12 {
				lines++
				used = 0
			}
			used += n
			lines += int(used / (width*1.12 + 1))
		}
		if lines > mostLines {
			break
		}
	}
	return lines
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

// close finishes a part: filters, colours, drop-down and print set-up.
func (s *sheet) close() error {
	last := max(s.rows, 1) + 1
	steps := []func(int) error{s.filter, s.colour, s.dropDown, s.print}
	for _, step := range steps {
		if err := step(last); err != nil {
			return err
		}
	}
	return s.sw.Flush()
}

func (s *sheet) filter(last int) error {
	ref := fmt.Sprintf("A1:%s%d", columnLetters(len(s.columns)-1), last)
	return s.book.file.AutoFilter(s.title(), ref, nil)
}

func (s *sheet) colour(last int) error {
	if s.settle >= 0 {
		if err := s.greySettled(last); err != nil {
			return err
		}
	}
	for i := range s.columns {
		for _, key := range s.grounds[i] {
			id, err := s.book.ground(groundStyles[key])
			if err != nil {
				return err
			}
			ref := fmt.Sprintf("%s2:%[1]s%d", columnLetters(i), last)
			format := excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Format: &id, Value: formulaString(s.book.say.Text(key))}
			if err := s.book.file.SetConditionalFormat(s.title(), ref, []excelize.ConditionalFormatOptions{format}); err != nil {
				return err
			}
		}
	}
	return nil
}

// settled are the decisions that close a finding.
var settled = []string{"decision.false-alarm", "decision.accepted", "decision.baseline"}

// greySettled greys whole rows of findings that are closed.
func (s *sheet) greySettled(last int) error {
	id, err := s.book.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: inkGrey}, Fill: solid(groundSettled)})
	if err != nil {
		return err
	}
	cond := "OR("
	for i, key := range settled {
		if i > 0 {
			cond += ","
		}
		cond += fmt.Sprintf("$%s2=%s", columnLetters(s.settle), formulaString(s.book.say.Text(key)))
	}
	ref := fmt.Sprintf("A2:%s%d", columnLetters(len(s.columns)-1), last)
	return s.book.file.SetConditionalFormat(s.title(), ref, []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: cond + ")", Format: &id, StopIfTrue: true}})
}

func (s *sheet) dropDown(last int) error {
	if s.settle < 0 {
		return nil
	}
	var list []string
	for _, id := range DecisionIDs {
		list = append(list, s.book.say.Text("decision."+id))
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = fmt.Sprintf("%s2:%[1]s%d", columnLetters(s.settle), last)
	if err := v.SetDropList(list); err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleStop, s.book.say.Text("book.dropdown.title"), s.book.say.Text("book.dropdown.error"))
	return s.book.file.AddDataValidation(s.title(), v)
}

// print sets the page up: A4 landscape, one page wide, header row on every page.
func (s *sheet) print(int) error {
	f, name := s.book.file, s.title()
	size, wide, high, landscape := 9, 1, 0, "landscape"
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := setMargins(f, name); err != nil {
		return err
	}
	err := f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&8crossfoot &A&R&8&P / &N"})
	if err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoteSheet(name) + "!$1:$1", Scope: name})
}

func setMargins(f *excelize.File, name string) error {
	side, top := 0.4, 0.5
	return f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top})
}

// ground is a conditional background.
func (b *book) ground(color string) (int, error) {
	if id, ok := b.grounds[color]; ok {
		return id, nil
	}
	id, err := b.file.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}})
	b.grounds[color] = id
	return id, err
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
