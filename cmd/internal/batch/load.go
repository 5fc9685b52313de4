package batch

import "crossfoot/cmd/internal/quickfile"

// Load reads an item's bytes. A file that changes while it is read is read once
// more; what stays in motion is a fault.
func (it *Item) Load(limit int64) ([]byte, error) {
	if it.Err != nil {
		return nil, it.Err
	}
	if it.File == "" {
		return it.Data, nil
	}
	for range 2 {
		data, stable, err := readFile(it.File, limit)
		if err != nil {
			return nil, faultAt(it.Path, err)
		}
		if stable {
			return data, nil
		}
	}
	return nil, &Fault{Code: "changing", Path: it.Path}
}

// readFile reads a whole file and reports whether it was still while being read.
func readFile(name string, limit int64) (data []byte, stable bool, err error) {
	f, err := quickfile.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if !before.Regular {
		data, err = readLimited(f, limit)
		return data, true, err
	}
	if limit > 0 && before.Size > limit {
		return nil, false, errTooLarge
	}
	data = make([]byte, before.Size)
	n, err := f.Fill(data)
	if err != nil {
		return nil, false, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	return data[:n], int64(n) == before.Size && after == before, nil
}
