package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// summary writes the first sheet: one page that says what was checked, what came
// out and how to go on.
type summary struct {
	*book
	x   *xlsxWriter
	t   *tally
	err error
}

// The summary's columns: facts on the left, findings by kind on the right.
const (
	summaryLast  = "H"
	summaryFirst = 5 // row of the first fact
)

func (x *xlsxWriter) fillSummary(b *book) error {
	s := &summary{book: b, x: x, t: x.tally}
	for col, width := range map[string]float64{"A": 32, "B": 15, "C": 3, "D": 20, "E": 10, "F": 11, "G": 11, "H": 11} {
		s.do(b.file.SetColWidth(sheetSummary, col, col, width))
	}
	s.title()
	left, right := s.facts(summaryFirst), s.kinds(summaryFirst)
	row := max(left, right) + 1
	row = max(s.documents(row), s.chart(row)) + 1
	row = s.leftovers(row)
	s.guide(row)
	s.page()
	return s.err
}

func (s *summary) do(err error) {
	if s.err == nil {
		s.err = err
	}
}

// put writes a value into a cell under a style.
func (s *summary) put(cell string, value any, st style) {
	if text, ok := value.(string); ok {
		s.do(s.file.SetCellStr(sheetSummary, cell, cellText(text)))
	} else {
		s.do(s.file.SetCellValue(sheetSummary, cell, value))
	}
	s.do(s.file.SetCellStyle(sheetSummary, cell, cell, s.styles[st]))
}

func (s *summary) at(column string, row int) string { return fmt.Sprintf("%s%d", column, row) }

// line writes text over the whole width, as high as it needs.
func (s *summary) line(row int, text string, st style) {
	s.put(s.at("A", row), text, st)
	s.do(s.file.MergeCell(sheetSummary, s.at("A", row), s.at(summaryLast, row)))
	s.do(s.file.SetRowHeight(sheetSummary, row, lineHeight*float64(wrappedLines(text, 118))+2))
}

func (s *summary) section(from, to string, row int, key string) {
	s.put(s.at(from, row), s.say.Text(key), styleSection)
	s.do(s.file.SetCellStyle(sheetSummary, s.at(from, row), s.at(to, row), s.styles[styleSection]))
}

func (s *summary) title() {
	s.put("A1", s.say.Text("book.title"), styleTitle)
	s.do(s.file.SetRowHeight(sheetSummary, 1, 28))
	s.line(2, s.say.Text("book.checked", "inputs", strings.Join(s.x.run.Inputs, ", ")), styleSub)
	verdict := s.say.Text("text.clean")
	if s.t.findings > 0 {
		verdict = s.say.Text("text.found", "list", severityList(s.say, s.t))
	}
	if s.x.run.Partial {
		verdict += " " + s.say.Text("text.partial")
	}
	s.line(3, verdict, styleNote)
}

// fact is a line of the overview.
type fact struct {
	key   string
	value any
	style style
}

// facts is the overview; it returns the row after it.
func (s *summary) facts(row int) int {
	s.section("A", "B", row, "book.overview")
	t := s.t
	list := []fact{
		{"documents", t.documents, styleCount}, {"unread", t.unread, styleCount}, {"words", t.words, styleCount},
		{"figures", t.figures, styleCount}, {"covered", t.covered, styleCount},
	}
	if t.figures > 0 {
		list = append(list, fact{"share", float64(t.covered) / float64(t.figures), styleFactShare})
	}
	list = append(list, fact{"checks", t.checks, styleCount}, fact{"findings", t.findings, styleCount}, fact{"settled", t.settled, styleCount})
	if n := s.x.run.Corrected; n > 0 {
		list = append(list, fact{"corrected", n, styleCount})
	}
	if t.outdated > 0 {
		list = append(list, fact{"outdated", t.outdated, styleCount})
	}
	list = append(list, fact{"rules", len(s.x.run.Rules), styleCount}, fact{"when", s.when(), styleFactMoment}, fact{"version", s.x.run.Version, styleCount})
	for _, f := range list {
		row++
		s.put(s.at("A", row), s.say.Text("book.fact."+f.key), styleLabel)
		s.put(s.at("B", row), f.value, f.style)
	}
	return s.live(row)
}

// live counts what is still open in this workbook, as the editor goes on.
func (s *summary) live(row int) int {
	if len(s.x.order) == 0 {
		return row + 1
	}
	row++
	s.put(s.at("A", row), s.say.Text("book.fact.left"), styleLabel)
	s.put(s.at("B", row), s.t.undecided, styleCount)
	letters := columnLetters(columnDecision)
	open := formulaString(s.say.Text("decision." + Open))
	formula := fmt.Sprintf("COUNTIF(%s!$%s$2:$%[2]s$%d,%s)", sheetFindings, letters, min(len(s.x.order), dataRows)+1, open)
	s.do(s.file.SetCellFormula(sheetSummary, s.at("B", row), formula))
	return row + 1
}

// when is the time the run began, without a zone because a cell has none.
func (s *summary) when() any {
	t, err := time.Parse(time.RFC3339, s.x.run.Started)
	if err != nil {
		return s.x.run.Started
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// kinds is the table of findings by kind and severity; it returns the row after it.
func (s *summary) kinds(row int) int {
	s.section("D", summaryLast, row, "book.kinds")
	row++
	for i, key := range []string{"column.kind", "book.errors", "book.warnings", "book.notes", "book.total"} {
		st := styleHeadRight
		if i == 0 {
			st = styleHead
		}
		s.put(s.at(string(rune('D'+i)), row), s.say.Text(key), st)
	}
	for _, kind := range s.kindList() {
		row++
		s.put(s.at("D", row), s.say.Label("kind", kind), styleText)
		for i, severity := range severities {
			s.put(s.at(string(rune('E'+i)), row), s.t.kindSeverity[kind+" "+severity], styleInt)
		}
		s.put(s.at("H", row), s.t.kind[kind], styleInt)
	}
	row++
	s.put(s.at("D", row), s.say.Text("book.total"), styleText)
	for i, severity := range severities {
		s.put(s.at(string(rune('E'+i)), row), s.t.severity[severity], styleInt)
	}
	s.put(s.at("H", row), s.t.findings, styleInt)
	return row + 1
}

// kindList has the kinds with findings, most first.
func (s *summary) kindList() []string {
	list := sortedKeys(s.t.kind)
	slices.SortStableFunc(list, func(a, b string) int { return s.t.kind[b] - s.t.kind[a] })
	return list
}

// documents lists those with most findings; it returns the row after it.
func (s *summary) documents(row int) int {
	if len(s.x.top) == 0 {
		return row
	}
	s.section("A", "B", row, "book.top")
	for _, d := range s.x.top {
		row++
		cell := s.at("A", row)
		s.put(cell, d.name, styleText)
		if f := hyperlink(fileLink(s.x.run.file, d.path), cellText(d.name)); f != "" {
			s.do(s.file.SetCellFormula(sheetSummary, cell, f))
			s.do(s.file.SetCellStyle(sheetSummary, cell, cell, s.styles[styleLink]))
		}
		s.put(s.at("B", row), d.findings, styleCount)
	}
	return row + 1
}

// chart draws the findings by kind; it returns the row after it.
func (s *summary) chart(row int) int {
	kinds := len(s.kindList())
	if kinds == 0 {
		return row
	}
	first, last := summaryFirst+2, summaryFirst+1+kinds
	var series []excelize.ChartSeries
	for i, color := range []string{inkError, "E0A030", "5B8FC0"} {
		column := string(rune('E' + i))
		if s.t.severity[severities[i]] == 0 {
			continue
		}
		series = append(series, excelize.ChartSeries{
			Name:       fmt.Sprintf("%s!$%s$%d", sheetSummary, column, summaryFirst+1),
			Categories: fmt.Sprintf("%s!$D$%d:$D$%d", sheetSummary, first, last),
			Values:     fmt.Sprintf("%s!$%s$%d:$%s$%d", sheetSummary, column, first, column, last),
			Fill:       solid(color),
		})
	}
	height := 130 + 26*kinds
	gap, vary := uint(60), false
	legend := excelize.ChartLegend{Position: "none"}
	if len(series) > 1 {
		legend.Position, legend.Font = "bottom", &excelize.Font{Color: inkDark, Size: 9}
	}
	axis := excelize.Font{Color: inkDark, Size: 9}
	s.do(s.file.AddChart(sheetSummary, s.at("D", row), &excelize.Chart{
		Type: excelize.BarStacked, Series: series, GapWidth: &gap,
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: s.say.Text("book.kinds"),
			Font: &excelize.Font{Bold: true, Size: 11, Color: groundHead}}}},
		Legend: legend, VaryColors: &vary,
		Dimension: excelize.ChartDimension{Width: 470, Height: uint(height)},
		YAxis:     excelize.ChartAxis{MajorUnit: unit(s.t.kind[s.kindList()[0]]), NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}, Font: axis},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: axis},
	}))
	return row + height/19 + 1
}

// unit is a step for an axis that counts up to n in at most about ten whole steps.
func unit(n int) float64 {
	for step := 1.0; ; step *= 10 {
		for _, m := range []float64{1, 2, 5} {
			if float64(n)/(step*m) <= 10 {
				return step * m
			}
		}
	}
}

const leftoverCount = 12

// leftovers lists decisions that match nothing any more.
func (s *summary) leftovers(row int) int {
	list := s.x.run.Leftover
	if len(list) == 0 {
		return row
	}
	s.section("A", summaryLast, row, "book.leftover")
	for i, l := range list {
		row++
		if i == leftoverCount {
			s.line(row, s.say.Text("book.more", "n", len(list)-i), styleSub)
			break
		}
		s.line(row,
			fmt.Sprintf("%s · %s · %s · %s", l.Document, l.Rule, s.say.Label("decision", l.Decision.Decision), strings.Join(l.Statements, " / ")), styleNote)
	}
	return row + 2
}

// guide says how to read and use the workbook.
func (s *summary) guide(row int) {
	s.section("A", summaryLast, row, "book.guide.title")
	for i := 1; s.say.Has(fmt.Sprintf("book.guide.%d", i)); i++ {
		row++
		s.line(row, s.say.Text(fmt.Sprintf("book.guide.%d", i)), styleNote)
	}
	row += 2
	s.section("A", summaryLast, row, "book.states")
	for _, state := range []string{Verified, Rounded, Contradicted, Unbound} {
		row++
		s.line(row, s.say.Text("state."+state)+": "+s.say.Text("book.state."+state), styleNote)
		if color, ok := groundStyles["state."+state]; ok {
			s.swatch(row, color)
		}
	}
}

func (s *summary) swatch(row int, color string) {
	st := styleOf(styleNote)
	st.Fill = solid(color)
	id, err := s.file.NewStyle(st)
	s.do(err)
	s.do(s.file.SetCellStyle(sheetSummary, s.at("A", row), s.at(summaryLast, row), id))
}

// page makes the summary print on one page.
func (s *summary) page() {
	yes, no, one, size, portrait, color := true, false, 1, 9, "portrait", groundHead
	s.do(s.file.SetSheetProps(sheetSummary, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &color}))
	s.do(s.file.SetSheetView(sheetSummary, 0, &excelize.ViewOptions{ShowGridLines: &no}))
	s.do(s.file.SetPageLayout(sheetSummary, &excelize.PageLayoutOptions{Size: &size, Orientation: &portrait, FitToWidth: &one, FitToHeight: &one}))
	s.do(setMargins(s.file, sheetSummary))
}
