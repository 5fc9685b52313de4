package report

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"crossfoot/report/messages"
)

// alwaysRecalculate makes LibreOffice forget the cached values when it opens a
// workbook.
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// TestLibreOfficeAgrees opens the workbooks in LibreOffice, lets it recalculate
// and compares every formula's result with the value written beside it.
func TestLibreOfficeAgrees(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("needs LibreOffice")
	}
	wrong := resultEN(t)
	wrong.Document.Path = "wrong.txt"
	for i := range wrong.Checks {
		if wrong.Checks[i].Formula != "" {
			wrong.Checks[i].Value = ptr(987654) // would survive if nothing were recalculated
		}
	}
	dir, out := t.TempDir(), t.TempDir()
	var paths []string
	for _, lang := range messages.Languages() {
		path := writeFile(t, lang+".xlsx", testRun(), Options{Language: lang}, resultEN(t), resultDE(t), wrong)
		paths = append(paths, path)
	}
	os.MkdirAll(filepath.Join(dir, "user"), 0o777)
	os.WriteFile(filepath.Join(dir, "user", "registrymodifications.xcu"), []byte(alwaysRecalculate), 0o666)
	args := append([]string{"-env:UserInstallation=file://" + dir, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out}, paths...)
	if log, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, log)
	}
	for _, path := range paths {
		compareRecalculated(t, filepath.Join(out, filepath.Base(path)))
	}
}

// compareRecalculated checks the formulas of a workbook that came back.
func compareRecalculated(t *testing.T, path string) {
	f := openBook(t, path)
	raw := excelize.Options{RawCellValue: true}
	seen, wrong := 0, 0
	for sheet, columns := range map[string][3]string{"Findings": {"C", "I", "J"}, "Checks": {"B", "K", "L"}} {
		for row := 2; row <= len(rowsOf(t, f, sheet)); row++ {
			at := func(i int) string { return fmt.Sprintf("%s%d", columns[i], row) }
			document, _ := f.GetCellValue(sheet, at(0))
			formula, _ := f.GetCellFormula(sheet, at(1))
			if formula == "" {
				continue
			}
			got, _ := f.GetCellValue(sheet, at(1), raw)
			written, _ := f.GetCellValue(sheet, at(2), raw)
			switch {
			case document == "wrong.txt" && got != written:
				wrong++
			case document != "wrong.txt" && near(got, written):
				seen++
			default:
				t.Errorf("%s: %s!%s: %s gives %s, written is %s", path, sheet, at(1), formula, got, written)
			}
		}
	}
	if seen != 9 || wrong != 6 {
		t.Errorf("%s: %d formulas agree, %d were put right", path, seen, wrong)
	}
}
