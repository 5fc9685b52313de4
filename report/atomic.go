package report

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// atomicFile is written beside its target and renamed onto it when it is whole,
// so that neither an error nor a kill leaves half a report under the name.
type atomicFile struct {
	*bufio.Writer
	target string
	file   *os.File
	direct bool // the target is a pipe or device: nothing to rename
}

func createAtomic(path string) (*atomicFile, error) {
	a := &atomicFile{target: path}
	var err error
	if info, e := os.Stat(path); e == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: is a folder; name a file for the report", path)
	} else if e == nil && !info.Mode().IsRegular() {
		a.direct = true
		a.file, err = os.OpenFile(path, os.O_WRONLY, 0)
	} else {
		a.file, err = createBeside(path)
	}
	if err != nil {
		return nil, a.wrap(err)
	}
	a.Writer = bufio.NewWriterSize(a.file, 1<<16)
	return a, nil
}

// createBeside makes a new hidden file in the target's folder. Its mode is left to
// the umask, as for any file the user makes.
func createBeside(path string) (*os.File, error) {
	dir, base := filepath.Split(path)
	stamp := time.Now().UnixNano()
	for i := range int64(1000) {
		name := fmt.Sprintf("%s.%s.%x.tmp", dir, base, stamp+i)
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
	return nil, fmt.Errorf("no free temporary name in the folder")
}

// wrap says which report an error of the file system is about.
func (a *atomicFile) wrap(err error) error {
	if err == nil {
		return nil
	}
	var pe *os.PathError
	if errors.As(err, &pe) {
		err = fmt.Errorf("%s: %w", pe.Op, pe.Err)
	}
	if strings.HasPrefix(err.Error(), a.target+":") {
		return err
	}
	return fmt.Errorf("%s: cannot write the report: %w", a.target, err)
}

func (a *atomicFile) commit() error {
	err := a.Flush()
	if a.direct {
		return errors.Join(err, a.file.Close())
	}
	if err == nil {
		err = a.file.Sync()
	}
	if e := a.file.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(a.file.Name(), a.target)
	}
	if err != nil {
		os.Remove(a.file.Name())
	}
	return err
}

func (a *atomicFile) discard() {
	a.file.Close()
	if !a.direct {
		os.Remove(a.file.Name())
	}
}
