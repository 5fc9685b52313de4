// Package atomicfile writes files that appear whole or not at all.
package atomicfile

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// File is written beside its target and renamed onto it when it is whole, so that
// neither an error nor a kill leaves half a file under the name.
type File struct {
	*bufio.Writer
	target string
	file   *os.File
	direct bool // the target is a pipe or device: nothing to rename
}

// Create starts a file that will appear under the path.
func Create(path string) (*File, error) {
	a := &File{target: path}
	var err error
	if info, e := os.Stat(path); e == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: is a folder; name a file", path)
	} else if e == nil && !info.Mode().IsRegular() {
		a.direct = true
		a.file, err = os.OpenFile(path, os.O_WRONLY, 0)
	} else {
		a.file, err = createBeside(path)
	}
	if err != nil {
		return nil, a.Wrap(err)
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
	return nil, errors.New("no free temporary name in the folder")
}

// Path is the name under which the file will appear.
func (a *File) Path() string { return a.target }

// Wrap says which file an error of the file system is about.
func (a *File) Wrap(err error) error {
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
	return fmt.Errorf("%s: cannot write: %w", a.target, err)
}

// Commit completes the file and puts it under its name.
func (a *File) Commit() error {
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

// Discard drops the file; what stood under its name stays.
func (a *File) Discard() {
	a.file.Close()
	if !a.direct {
		os.Remove(a.file.Name())
	}
}
