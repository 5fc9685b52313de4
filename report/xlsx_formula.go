package report

import (
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// The limits of Excel that formulas meet.
const (
	formulaLimit = 8000 // of 8,192 characters
	argsLimit    = 250  // of 255 arguments
	stringLimit  = 255  // characters of a text in a formula, and of a link's target
)

// safeFormula holds what a rule's calculation may consist of. No quotation marks,
// sheets, names of other files or links to programs can be made of it.
var safeFormula = regexp.MustCompile(`^[A-Za-z0-9_ .,(){}+\-*/^<>=&%;]*$`)

// claimRefs names the cells of the Claims sheet that hold a claim's values.
type claimRefs struct {
	base  int // rows of claims before this article
	index map[string]int
	r     *Result
}

// formula puts references to the claims' cells, or literal values, in the place of
// the roles; "" where that cannot be done.
func (c *claimRefs) formula(check *Check) string {
	src := check.Formula
	if src == "" || !safeFormula.MatchString(src) {
		return ""
	}
	var b strings.Builder
	for src != "" {
		before, rest, found := strings.Cut(src, "{")
		b.WriteString(before)
		if !found {
			break
		}
		role, after, closed := strings.Cut(rest, "}")
		refs, ok := c.role(check, role)
		if !closed || !ok || len(refs) > 1 && !inCall(before, after) {
			return ""
		}
		b.WriteString(strings.Join(refs, ","))
		src = after
	}
	if b.Len() > formulaLimit {
		return ""
	}
	return b.String()
}

// inCall reports whether the hole between the two texts takes arguments of a function.
func inCall(before, after string) bool {
	name, ok := strings.CutSuffix(strings.TrimRight(before, " "), "(")
	if !ok || name == "" {
		return false
	}
	last, next := name[len(name)-1], strings.TrimLeft(after, " ")
	return last >= 'A' && last <= 'Z' && (strings.HasPrefix(next, ")") || strings.HasPrefix(next, ","))
}

// role lists what the members in a role stand for.
func (c *claimRefs) role(check *Check, role string) ([]string, bool) {
	var refs []string
	for _, m := range check.Members {
		if m.Role != role {
			continue
		}
		ref := c.member(m)
		if ref == "" {
			return nil, false
		}
		refs = append(refs, ref)
	}
	return refs, len(refs) > 0 && len(refs) <= argsLimit
}

func (c *claimRefs) member(m Member) string {
	if i, ok := c.index[m.Claim]; ok && m.Claim != "" && m.Value == nil {
		return c.claim(i)
	}
	if v := finite(m.Value); v != nil {
		s := strconv.FormatFloat(*v, 'G', -1, 64)
		if *v < 0 {
			return "(" + s + ")"
		}
		return s
	}
	return ""
}

// claim refers to the claim's value: one cell where it has one value, else the
// middle of its ends.
func (c *claimRefs) claim(i int) string {
	k := &c.r.Claims[i]
	low, lowOK := decimal(k.Low)
	high, highOK := decimal(k.High)
	if !lowOK && !highOK {
		return ""
	}
	at := claimCell(c.base+i, claimLowColumn)
	switch {
	case lowOK && highOK && low == high:
		return at
	case lowOK && highOK:
		return "AVERAGE(" + at + ":" + cellName(claimHighColumn, sheetRow(c.base+i)) + ")"
	case lowOK:
		return at
	}
	return claimCell(c.base+i, claimHighColumn)
}

// decimal reads an exact decimal as the number a cell can hold.
func decimal(s *string) (float64, bool) {
	if s == nil {
		return 0, false
	}
	v, err := strconv.ParseFloat(*s, 64)
	return v, err == nil && !math.IsInf(v, 0) && !math.IsNaN(v)
}

// claimCell is an absolute reference, because a relative one would point elsewhere
// once the editor sorts the rows.
func claimCell(n, column int) string {
	return quoteSheet(partName(sheetClaims, n/dataRows)) + "!" + cellName(column, sheetRow(n))
}

func quoteSheet(name string) string {
	if strings.Contains(name, " ") {
		return "'" + name + "'"
	}
	return name
}

// cellName is $B$3 for column 1, row 3.
func cellName(column, row int) string {
	return "$" + columnLetters(column) + "$" + strconv.Itoa(row)
}

func columnLetters(column int) string {
	s := ""
	for column++; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s
}

// hyperlink is a link as a formula, of which a sheet may hold any number; "" where
// the target is longer than Excel follows.
func hyperlink(target, shown string) string {
	if target == "" || len([]rune(target)) > stringLimit || len([]rune(shown)) > stringLimit {
		return ""
	}
	return "HYPERLINK(" + formulaString(target) + "," + formulaString(shown) + ")"
}

func formulaString(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// fileLink is the path to an article from the workbook's folder; "" where it has no
// file or a name that a link cannot hold.
func fileLink(workbook, path string) string {
	if path == "" || workbook == "" || strings.ContainsAny(path, "#\"*?<>|") || strings.ContainsFunc(path, unprintable) || strings.Contains(path, "://") {
		return ""
	}
	from, err1 := filepath.Abs(filepath.Dir(workbook))
	to, err2 := filepath.Abs(path)
	if err1 != nil || err2 != nil {
		return ""
	}
	rel, err := filepath.Rel(from, to)
	if err != nil {
		return filepath.ToSlash(to)
	}
	return filepath.ToSlash(rel)
}
