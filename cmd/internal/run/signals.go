package run

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// watchSignals gives a context that the first interrupt ends; the second drops
// what is not complete and leaves at once. Writing to a closed pipe becomes an
// error like any other, so that the other reports survive it.
func watchSignals(abort func()) (context.Context, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	pipes := make(chan os.Signal, 1)
	signal.Notify(pipes, syscall.SIGPIPE)
	go func() {
		if _, ok := <-signals; !ok {
			return
		}
		cancel()
		if _, ok := <-signals; !ok {
			return
		}
		abort()
		os.Exit(interrupted)
	}()
	return ctx, func() {
		signal.Stop(signals)
		signal.Stop(pipes)
		close(signals)
		cancel()
	}
}
