package main

import (
	"flag"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"crossfoot": main})
}

// TestScripts runs the scripts in testdata/script. Each reads as a page of the
// manual: what is called, what comes out, and the exit status.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_GB.UTF-8")
			e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".cache"))
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
		Condition: func(cond string) (bool, error) {
			return cond == "root" && os.Getuid() == 0, nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": status_, "repeat": repeat, "special": special, "lines": lines,
		},
	})
}

// status_ runs a command and compares its exit status: status 2 crossfoot check …
func status_(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, not %d", got, want)
	}
}

// repeat makes a file of copies of another: repeat FROM TO TIMES.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	text := strings.Repeat(ts.ReadFile(args[0]), n)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o644))
}

// special makes what is no file: special pipe|socket NAME.
func special(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[1])
	switch args[0] {
	case "pipe":
		ts.Check(syscall.Mkfifo(name, 0o644))
	case "socket":
		l, err := net.Listen("unix", name)
		ts.Check(err)
		ts.Defer(func() { l.Close() })
	case "name": // a file whose name holds escapes
		s, err := strconv.Unquote(`"` + args[1] + `"`)
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(s), []byte("Some words.\n"), 0o644))
	}
}

// lines compares the number of lines of a file: lines stdout 3.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); strconv.Itoa(got) != args[1] {
		ts.Fatalf("%d lines, not %s:\n%s", got, args[1], ts.ReadFile(args[0]))
	}
}
