package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

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
