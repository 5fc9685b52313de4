// Command crossfoot finds the places where an article's numbers contradict each
// other.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"crossfoot/cmd/internal/say"
)

// The exit statuses.
const (
	statusDone        = 0
	statusFindings    = 1
	statusFault       = 2
	statusInterrupted = 130
)

// program is the command line.
type program struct {
	Check   checkCmd         `cmd:"" help:"cmd-check"`
	Review  reviewCmd        `cmd:"" help:"cmd-review"`
	Rules   rulesCmd         `cmd:"" help:"cmd-rules"`
	Cache   cacheCmd         `cmd:"" help:"cmd-cache"`
	Version kong.VersionFlag `help:"flag-version"`
}

// streams are the program's ends and its voice.
type streams struct {
	in       io.Reader
	out, err io.Writer
	voice    say.Voice
}

// complain says what went wrong, in a line for each thing.
func (s *streams) complain(text string) {
	for line := range strings.Lines(text) {
		fmt.Fprintln(s.err, "crossfoot: "+strings.TrimRight(line, "\n"))
	}
}

// status is an exit status as an error, for a command whose work is said already.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

func main() { os.Exit(execute(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// execute is the program but for its exit.
func execute(args []string, in io.Reader, out, errs io.Writer) int {
	s := &streams{in: in, out: out, err: errs, voice: say.New("")}
	exit := -1
	parser, err := kong.New(new(program),
		kong.Name("crossfoot"), kong.Description(s.voice.Text("about")),
		kong.Help(s.help), kong.Vars{"version": version()},
		kong.Writers(out, errs), kong.Bind(s), kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}))
	if err != nil {
		panic(err) // the command line's own description is wrong
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	ctx, err := parser.Parse(args)
	if exit >= 0 {
		return exit
	}
	if err != nil {
		s.complain(s.voice.Text("usage", "detail", err.Error()))
		return statusFault
	}
	return s.code(ctx.Run())
}

// code turns a command's error into the exit status, saying what was not said.
func (s *streams) code(err error) int {
	if err == nil {
		return statusDone
	}
	if code, ok := errors.AsType[status](err); ok {
		return int(code)
	}
	s.complain(err.Error())
	return statusFault
}

// help prints the help for what was called. The tags hold the ids of sentences,
// which are looked up only now: given to kong as variables, they would be gone
// through for each flag at every start.
func (s *streams) help(options kong.HelpOptions, ctx *kong.Context) error {
	err := kong.Visit(ctx.Model, func(node kong.Visitable, next kong.Next) error {
		switch node := node.(type) {
		case *kong.Node:
			node.Help = s.voice.Text(node.Help)
		case *kong.Value:
			node.Help = s.voice.Text(node.Help)
		}
		return next(nil)
	})
	if err != nil {
		return err
	}
	return kong.DefaultHelpPrinter(options, ctx)
}
