package quickfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestFill(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(name, []byte("twelve bytes"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, room := range []int{0, 5, 12, 100} {
		f, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		info, err := f.Stat()
		if err != nil || info.Size != 12 || !info.Regular || info.Modified.IsZero() {
			t.Errorf("%+v, %v", info, err)
		}
		b := make([]byte, room)
		if n, err := f.Fill(b); n != min(room, 12) || err != nil || string(b[:n]) != "twelve bytes"[:n] {
			t.Errorf("room for %d: %d bytes, %v", room, n, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestFaultsAreThoseOfTheSystem(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	dir, err := Open(t.TempDir())
	if err != nil {
		t.Skip(err)
	}
	defer dir.Close()
	if info, err := dir.Stat(); err != nil || info.Regular {
		t.Errorf("%+v, %v", info, err)
	}
	if _, err := dir.Fill(make([]byte, 1)); err == nil {
		t.Error("a folder was read")
	}
}
