package batch

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbered(n int) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range n {
			if !yield(Item{Path: fmt.Sprint(i), Size: int64(i % 100)}) {
				return
			}
		}
	}
}

func lateName(it Item) string { return "late " + it.Path }

func TestRunKeepsTheOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 7} {
		var got []string
		err := Run(t.Context(), numbered(500), func(_ context.Context, it Item) string {
			if rand.IntN(10) == 0 {
				time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond)
			}
			return it.Path
		}, lateName, Options{Jobs: jobs}, func(s string) error { got = append(got, s); return nil })
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range got {
			if s != fmt.Sprint(i) {
				t.Fatalf("jobs %d: place %d holds %s", jobs, i, s)
			}
		}
		if len(got) != 500 {
			t.Errorf("jobs %d: %d results", jobs, len(got))
		}
	}
}

func TestRunHoldsLittleInFlight(t *testing.T) {
	var flying, most atomic.Int64
	items := func(yield func(Item) bool) {
		for it := range numbered(2000) {
			if n := flying.Add(1); n > most.Load() {
				most.Store(n)
			}
			if !yield(it) {
				return
			}
		}
	}
	first := true
	err := Run(t.Context(), items, func(_ context.Context, it Item) string { return it.Path }, lateName, Options{Jobs: 2}, func(string) error {
		if first {
			time.Sleep(20 * time.Millisecond) // a slow disk
			first = false
		}
		flying.Add(-1)
		return nil
	})
	if err != nil || most.Load() > 200 {
		t.Errorf("%d items in flight, %v", most.Load(), err)
	}
}

func TestRunBoundsTheInputInMemory(t *testing.T) {
	var bytes, most atomic.Int64
	items := func(yield func(Item) bool) {
		for i := range 100 {
			if !yield(Item{Path: fmt.Sprint(i), Size: 999}) {
				return
			}
		}
	}
	err := Run(t.Context(), items, func(_ context.Context, it Item) string {
		if n := bytes.Add(1000); n > most.Load() {
			most.Store(n)
		}
		time.Sleep(50 * time.Microsecond)
		bytes.Add(-1000)
		return it.Path
	}, lateName, Options{Jobs: 8, Memory: 3000}, func(string) error { return nil })
	if err != nil || most.Load() > 3000 {
		t.Errorf("%d bytes at once, %v", most.Load(), err)
	}
}

func TestRunGoesOnWhileOneWaits(t *testing.T) {
	loaded, others := make(chan struct{}), atomic.Int64{}
	var got []string
	err := Run(t.Context(), numbered(200), func(ctx context.Context, it Item) string {
		if it.Path == "3" || it.Path == "5" {
			Wait(ctx, func() { <-loaded })
			return it.Path
		}
		if others.Add(1) == 20 { // while the first of those before them wait
			close(loaded)
		}
		return it.Path
	}, lateName, Options{Jobs: 1}, func(s string) error { got = append(got, s); return nil })
	if err != nil || len(got) != 200 || got[3] != "3" || got[199] != "199" {
		t.Errorf("%d results, %v", len(got), err)
	}
	Wait(t.Context(), func() { got = nil })
	if got != nil {
		t.Error("nothing waited outside a run")
	}
}

func TestRunGivesUpWhatIsStuck(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	var got []string
	err := Run(t.Context(), numbered(20), func(_ context.Context, it Item) string {
		if it.Path == "3" || it.Path == "11" {
			<-release
		}
		return it.Path
	}, lateName, Options{Jobs: 1, Timeout: 20 * time.Millisecond}, func(s string) error { got = append(got, s); return nil })
	if err != nil || len(got) != 20 || got[3] != "late 3" || got[11] != "late 11" || got[12] != "12" {
		t.Errorf("%v, %v", got, err)
	}
}

func TestRunEndsCleanlyWhenInterrupted(t *testing.T) {
	for range 50 {
		ctx, cancel := context.WithCancel(t.Context())
		stop := rand.IntN(300)
		var got []string
		err := Run(ctx, numbered(5000), func(_ context.Context, it Item) string {
			if it.Path == fmt.Sprint(stop) {
				cancel()
			}
			return it.Path
		}, lateName, Options{Jobs: 3}, func(s string) error { got = append(got, s); return nil })
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		for i, s := range got {
			if s != fmt.Sprint(i) {
				t.Fatalf("place %d holds %q: the results are not an unbroken run", i, s)
			}
		}
	}
}

func TestRunInterruptedWhileStuck(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	defer close(release)
	time.AfterFunc(10*time.Millisecond, cancel)
	began := time.Now()
	err := Run(ctx, numbered(10), func(_ context.Context, it Item) string {
		if it.Path == "5" {
			<-release
		}
		return it.Path
	}, lateName, Options{Jobs: 1}, func(string) error { return nil })
	if !errors.Is(err, context.Canceled) || time.Since(began) > 10*grace {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}

func TestRunEndsWhenNobodyTakesTheResults(t *testing.T) {
	full := errors.New("full")
	var got []string
	err := Run(t.Context(), numbered(1000), func(_ context.Context, it Item) string { return it.Path }, lateName, Options{Jobs: 2}, func(s string) error {
		got = append(got, s)
		if len(got) == 10 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || !slices.Equal(got, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
		t.Errorf("%v, %v", got, err)
	}
}

func BenchmarkRun(b *testing.B) {
	b.ReportAllocs()
	err := Run(b.Context(), numbered(b.N), func(_ context.Context, it Item) string { return it.Path }, lateName, Options{Jobs: 1}, func(string) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
}

func TestRunInterruptedWhileTheInputWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	hang := make(chan struct{})
	defer close(hang)
	items := func(yield func(Item) bool) {
		for it := range numbered(10) {
			yield(it)
		}
		cancel()
		<-hang
	}
	n := 0
	err := Run(ctx, items, func(_ context.Context, it Item) string { return it.Path }, lateName, Options{}, func(string) error { n++; return nil })
	if !errors.Is(err, context.Canceled) || n > 10 {
		t.Errorf("%d results, %v", n, err)
	}
}
