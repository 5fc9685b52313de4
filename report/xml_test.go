package report

import (
	"encoding/xml"
	"io"
)

// checkXML reads a whole XML document.
func checkXML(r io.Reader) error {
	d := xml.NewDecoder(r)
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}
