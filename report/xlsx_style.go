package report

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// style is the look of a cell. The number formats are such that the reader's
// program fills in the marks of its own locale.
type style byte

const (
	styleNone style = iota
	styleText
	styleNumber // the cell's own number format
	styleWrap
	styleInput // for the editor to fill in
	styleHead
	styleHeadRight
	styleHeadMid
	styleMid // a whole number in the middle of a narrow column
	styleLink
	styleGuess // an attribute that the text does not say for sure
	styleDate
	styleMoment
	styleShare     // 0 to 1 shown as percent
	styleDeviation // the same with its sign
	styleSciDeviation
	styleInt
	styleDec1
	styleDec2
	styleDec3
	styleDec4
	styleDec6
	styleSci
	styleTitle
	styleSub
	styleSection
	styleLabel
	styleNote
	styleFactShare
	styleFactMoment
	styleCount
)

var numberFormats = map[style]string{
	styleDate: "yyyy\\-mm\\-dd", styleMoment: "yyyy\\-mm\\-dd hh:mm",
	styleShare: "0.0%", styleDeviation: "[>=10]+#,##0%;[<0]-0.0%;+0.0%", styleSciDeviation: "+0.0E+00",
	styleInt: "#,##0", styleDec1: "#,##0.0", styleDec2: "#,##0.00", styleDec3: "#,##0.000",
	styleDec4: "#,##0.0000", styleDec6: "0.000000", styleSci: "0.00E+00", styleCount: "#,##0",
	styleMid: "0", styleFactShare: "0.0%", styleFactMoment: "yyyy\\-mm\\-dd hh:mm",
}

// head is the style of the header over a column.
func (s style) head() style {
	switch s {
	case styleMid:
		return styleHeadMid
	case styleInt, styleShare, styleDeviation, styleNumber:
		return styleHeadRight
	}
	return styleHead
}

// numberStyle shows four significant digits or all whole ones.
func numberStyle(v float64) style {
	a := math.Abs(v)
	switch {
	case a >= 1e13 || a > 0 && a < 1e-5: // wider than the column
		return styleSci
	case v == math.Trunc(v) || a >= 1e5:
		return styleInt
	case a >= 100:
		return styleDec1
	case a >= 10:
		return styleDec2
	case a >= 1:
		return styleDec3
	case a >= 0.01:
		return styleDec4
	}
	return styleDec6
}

// decimalStyle shows an exact decimal with the places it has.
func decimalStyle(s string) style {
	_, frac, _ := strings.Cut(s, ".")
	if strings.ContainsAny(s, "eE") || len(s) > 15 && frac == "" {
		return styleSci
	}
	switch n := len(strings.TrimRight(frac, "0")); {
	case n == 0:
		return styleInt
	case n <= 4:
		return [...]style{styleDec1, styleDec2, styleDec3, styleDec4}[n-1]
	}
	return styleDec6
}

// palette is the workbook's colours: dark text on light ground, fit for print.
const (
	inkDark, inkGrey, inkLink    = "1F2933", "6B7780", "1B5FAA"
	inkGood                      = "1F6F43"
	inkError, inkCue             = "C00000", "7A4B00"
	groundHead, groundInput      = "22435F", "FFFBE6"
	groundError, groundWarning   = "F8D4D0", "FCE8B8"
	groundInfo, groundGood       = "DCEAF7", "D9EFDC"
	groundRounded, groundSettled = "EEF4D4", "ECEEF0"
	lineGrey                     = "D5DBE1"
)

// styles makes the numbers under which the workbook knows its styles.
func makeStyles(f *excelize.File) ([]int, error) {
	out := make([]int, styleCount+1)
	for s := styleText; s <= styleCount; s++ {
		id, err := f.NewStyle(styleOf(s))
		if err != nil {
			return nil, err
		}
		out[s] = id
	}
	return out, nil
}

func styleOf(s style) *excelize.Style {
	st := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 10, Color: inkDark},
		Alignment: &excelize.Alignment{Vertical: "top"},
		Border:    []excelize.Border{{Type: "bottom", Color: lineGrey, Style: 1}},
	}
	if format, ok := numberFormats[s]; ok {
		st.CustomNumFmt = &format
	}
	if s >= styleTitle {
		return summaryStyle(s, st)
	}
	switch s {
	case styleWrap:
		st.Alignment.WrapText = true
	case styleInput:
		st.Alignment.WrapText = true
		st.Fill = solid(groundInput)
	case styleMid:
		st.Alignment.Horizontal = "center"
	case styleShare, styleDeviation, styleSciDeviation, styleInt, styleDec1, styleDec2, styleDec3, styleDec4, styleDec6, styleSci:
		st.Alignment.Horizontal, st.Alignment.Indent = "right", 1 // away from the text beside it
	case styleHead, styleHeadRight, styleHeadMid:
		st.Font.Bold, st.Font.Color = true, "FFFFFF"
		st.Fill = solid(groundHead)
		st.Alignment = &excelize.Alignment{Vertical: "center", WrapText: true, Horizontal: map[style]string{styleHeadRight: "right", styleHeadMid: "center"}[s]}
		if s == styleHeadRight {
			st.Alignment.Indent = 1
		}
	case styleGuess:
		st.Font.Italic, st.Font.Color = true, inkGrey
		st.Alignment.WrapText = true
	case styleLink:
		st.Font.Color, st.Font.Underline = inkLink, "single"
		st.Alignment.WrapText = true
	}
	return st
}

func summaryStyle(s style, st *excelize.Style) *excelize.Style {
	st.Border = nil
	switch s {
	case styleTitle:
		st.Font.Size, st.Font.Bold, st.Font.Color = 18, true, groundHead
	case styleSub:
		st.Font.Color = inkGrey
		st.Alignment.WrapText = true
	case styleSection:
		st.Font.Size, st.Font.Bold, st.Font.Color = 11, true, groundHead
		st.Border = []excelize.Border{{Type: "bottom", Color: groundHead, Style: 1}}
	case styleLabel:
		st.Font.Color = inkGrey
	case styleNote:
		st.Alignment.WrapText = true
	case styleCount, styleFactShare, styleFactMoment:
		st.Alignment.Horizontal = "right"
	}
	return st
}

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// groundStyles are the conditional formats, by the label they go with.
var groundStyles = map[string]string{
	"severity.error": groundError, "severity.warning": groundWarning, "severity.info": groundInfo,
	"decision.correct": groundError, "decision.false-alarm": groundSettled,
	"decision.accepted": groundSettled, "decision.baseline": groundSettled,
	"state.verified": groundGood, "state.rounded": groundRounded,
	"state.contradicted": groundError, "state.unclear": groundWarning,
}
