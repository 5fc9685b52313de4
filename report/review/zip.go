package review

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"crossfoot/report"
)

// The most that a workbook's parts may unpack to. A year's archive stays far
// below; a file made to fill the memory does not get further.
var (
	partLimit  int64 = 256 << 20
	smallLimit int64 = 16 << 20
)

const fileLimit = 4 << 30

// slim copies what a review needs of a workbook: all but the sheets that hold no
// decisions. Each part is unpacked once against its limit, because what the
// file says of its own sizes may be a lie.
func slim(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > fileLimit {
		return nil, fmt.Errorf("%s: is no file that can be a report", name)
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, foreign(f))
	}
	return copyParts(name, z)
}

// foreign says what a file that is no zip archive looks like.
func foreign(f io.ReaderAt) error {
	var head [8]byte
	f.ReadAt(head[:], 0)
	switch {
	case bytes.HasPrefix(head[:], []byte{0xd0, 0xcf, 0x11, 0xe0}):
		return errors.New("is an old .xls or has a password; save it as .xlsx without one")
	case bytes.HasPrefix(head[:], []byte("PK")):
		return errors.New("is damaged: the file is not complete; copy or save it again")
	}
	return errors.New("is no Excel workbook (.xlsx)")
}

func copyParts(name string, z *zip.Reader) ([]byte, error) {
	skip, err := otherSheets(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, part := range z.File {
		if skip[part.Name] || !needed(part.Name) {
			continue
		}
		if err := measure(part); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, part.Name, err)
		}
		if err := zw.Copy(part); err != nil {
			return nil, fmt.Errorf("%s: %s: is damaged: %w", name, part.Name, err)
		}
	}
	err = zw.Close()
	return out.Bytes(), err
}

// needed tells the parts that matter from pictures, charts, macros and links to
// other files, none of which is opened.
func needed(name string) bool {
	for _, p := range []string{"xl/drawings/", "xl/media/", "xl/charts/", "xl/externalLinks/", "xl/embeddings/", "xl/vbaProject", "xl/pivot",
		"xl/calcChain", "customXml/"} {
		if strings.HasPrefix(name, p) {
			return false
		}
	}
	return true
}

// measure unpacks a part to nowhere.
func measure(part *zip.File) error {
	limit := smallLimit
	if strings.HasPrefix(part.Name, "xl/worksheets/sheet") || strings.HasPrefix(part.Name, "xl/sharedStrings") {
		limit = partLimit
	}
	r, err := part.Open()
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	defer r.Close()
	n, err := io.Copy(io.Discard, io.LimitReader(r, limit+1))
	if n > limit {
		return fmt.Errorf("unpacks to more than %d MB: no report is that large", limit>>20)
	}
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	return nil
}

type sheetList struct {
	Sheets []struct {
		Name string `xml:"name,attr"`
		ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"sheets>sheet"`
}

type relations struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

// otherSheets are the parts of the report's own sheets that hold no decisions. A
// sheet under any other name stays, in case the editor has renamed it.
func otherSheets(z *zip.Reader) (map[string]bool, error) {
	var list sheetList
	var rels relations
	if err := decode(z, "xl/workbook.xml", &list); err != nil {
		return nil, err
	}
	if err := decode(z, "xl/_rels/workbook.xml.rels", &rels); err != nil {
		return nil, err
	}
	targets := map[string]string{}
	for _, r := range rels.List {
		target := strings.TrimPrefix(r.Target, "/")
		if !strings.HasPrefix(target, "xl/") {
			target = path.Join("xl", target)
		}
		targets[r.ID] = target
	}
	skip := map[string]bool{}
	for _, s := range list.Sheets {
		base, _, _ := strings.Cut(s.Name, " (")
		if report.OtherSheet(base) {
			skip[targets[s.ID]] = true
		}
	}
	return skip, nil
}

func decode(z *zip.Reader, name string, into any) error {
	f, err := z.Open(name)
	if err != nil {
		return errors.New("is no Excel workbook (.xlsx)")
	}
	defer f.Close()
	if err := xml.NewDecoder(io.LimitReader(f, smallLimit)).Decode(into); err != nil {
		return fmt.Errorf("%s: is damaged: %w", name, err)
	}
	return nil
}
