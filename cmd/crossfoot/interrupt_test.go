package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// archive makes a folder of articles and returns it.
func archive(t *testing.T, articles int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range articles {
		text := fmt.Sprintf("The firm number %d made %d million euros, up from %d million euros a year earlier.\n", i, i+10, i+5)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%05d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// start runs the program as a process of its own.
func start(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Args[0] = "crossfoot" // the name decides what the test's binary does
	cmd.Env = append(os.Environ(), "LANG=en_GB.UTF-8", "XDG_CACHE_HOME="+filepath.Join(t.TempDir(), "cache"))
	return cmd
}

// whole reads a JSON report and fails if it is not a whole one.
func whole(t *testing.T, name string) (documents int, partial bool) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Documents []struct{ Document struct{ ID string } }
		Run       *struct{ Partial bool }
	}
	if err := json.Unmarshal(data, &r); err != nil || r.Run == nil {
		t.Fatalf("%s is broken: %v", name, err)
	}
	for i, d := range r.Documents {
		if want := fmt.Sprintf("a%05d.txt", i); filepath.Base(d.Document.ID) != want {
			t.Fatalf("place %d holds %s: not an unbroken run of the input", i, d.Document.ID)
		}
	}
	return len(r.Documents), r.Run.Partial
}

// rounds is how often to try: CROSSFOOT_KILLS says otherwise than the default.
func rounds(usual int) int {
	if n, err := strconv.Atoi(os.Getenv("CROSSFOOT_KILLS")); err == nil {
		return n
	}
	if testing.Short() {
		return 2
	}
	return usual
}

// TestKilledAtAnyMoment kills runs without warning. Neither the report nor the
// cache is ever broken, and the next run goes on.
func TestKilledAtAnyMoment(t *testing.T) {
	const articles = 400
	dir, out := archive(t, articles), t.TempDir()
	report, kept := filepath.Join(out, "r.json"), filepath.Join(out, "cache")
	args := []string{"check", "--quiet", "--cache-dir", kept, "-o", report, dir}
	for range rounds(12) {
		cmd := start(t, args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.IntN(120)) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		if _, err := os.Stat(report); err == nil {
			if n, _ := whole(t, report); n != articles {
				t.Fatalf("a report of %d articles was left by a killed run", n)
			}
			os.Remove(report)
		}
	}
	if msg, err := start(t, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, msg)
	}
	fresh := filepath.Join(out, "fresh.json")
	if msg, err := start(t, "check", "--quiet", "--no-cache", "-o", fresh, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, msg)
	}
	a, _ := os.ReadFile(report)
	b, _ := os.ReadFile(fresh)
	if !bytes.Equal(a, b) {
		t.Error("after the kills the kept results differ from fresh ones")
	}
}

// TestInterrupted sends an interrupt at random moments: the report is valid, covers
// an unbroken run of the input and says that it is partial; the exit status is 130.
func TestInterrupted(t *testing.T) {
	const articles = 1500
	dir, out := archive(t, articles), t.TempDir()
	report := filepath.Join(out, "r.json")
	hit := 0
	for i := range rounds(6) {
		cmd := start(t, "check", "--quiet", "--no-cache", "--jobs", "1", "-o", report, dir)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(15+i*20) * time.Millisecond)
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		code := cmd.ProcessState.ExitCode()
		if code == -1 { // before the program could listen
			continue
		}
		n, partial := whole(t, report)
		switch {
		case code == 130 && partial && n < articles && strings.Contains(errs.String(), "interrupted: "):
			hit++
		case code == 0 && !partial && n == articles:
		default:
			t.Fatalf("exit status %d, %d articles, partial %v\n%s", code, n, partial, errs.String())
		}
		os.Remove(report)
	}
	t.Logf("%d of the interrupts came while articles were checked", hit)
}

// TestInterruptedStream interrupts a run that waits for its input.
func TestInterruptedStream(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		cmd := start(t, "check", "--from", "jsonl", "--format", "jsonl", "-")
		in, _ := cmd.StdinPipe()
		out, _ := cmd.StdoutPipe()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(in, `{"id":"1","text":"The firm sold 10 cars.","lang":"en"}`)
		if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.Contains(line, `"id":"1"`) {
			t.Fatalf("%q, %v", line, err)
		}
		cmd.Process.Signal(sig)
		cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != 130 {
			t.Errorf("%v: exit status %d", sig, code)
		}
	}
}

// TestReaderGoesAway closes standard output early, as head does: no complaint, and
// the report in the file is whole.
func TestReaderGoesAway(t *testing.T) {
	dir, out := archive(t, 300), t.TempDir()
	report := filepath.Join(out, "r.json")
	cmd := start(t, "check", "--format", "jsonl", "-o", report, dir)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	stdout, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stdout.Close()
	cmd.Wait()
	if n, partial := whole(t, report); n != 300 || partial || errs.Len() > 0 {
		t.Errorf("%d articles, partial %v, complaints %q", n, partial, errs.String())
	}
}

// TestFullDisk writes to a device that is always full.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	dir, report := archive(t, 20), filepath.Join(t.TempDir(), "r.json")
	cmd := start(t, "check", "--format", "jsonl", "-o", report, dir)
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = full, &errs
	cmd.Run()
	want := "crossfoot: standard output: no space left on the disk; free some or write elsewhere with -o\n"
	if code := cmd.ProcessState.ExitCode(); code != 2 || errs.String() != want {
		t.Errorf("exit status %d, %q", code, errs.String())
	}
	if n, _ := whole(t, report); n != 20 {
		t.Errorf("the other report has %d articles", n)
	}
}
