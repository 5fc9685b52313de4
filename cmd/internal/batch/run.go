package batch

import (
	"context"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// Options bound a run.
type Options struct {
	Jobs    int           // workers; 0 is one a core
	Timeout time.Duration // for one item; 0 is no limit
	Memory  int64         // bytes of input held at once; 0 is a default
}

const (
	defaultMemory = 128 << 20
	// grace is how long items in work may go on after an interrupt.
	grace = 2 * time.Second
)

// Run checks every item and hands the results to emit in the order of the items,
// whatever the workers do. Work in flight is bounded, so memory does not grow with
// the number of items. Emit runs on the caller's goroutine.
//
// When ctx ends, no further item is begun, and emit gets the unbroken run of
// results that were done; Run then returns ctx's error. An error of emit ends the
// run and is returned. late makes the result of an item that ran out of time.
func Run[R any](ctx context.Context, items iter.Seq[Item], check func(context.Context, Item) R, late func(Item) R, opt Options, emit func(R) error) error {
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	if opt.Memory <= 0 {
		opt.Memory = defaultMemory
	}
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	window := 32 + 8*opt.Jobs
	r := &run[R]{
		check: check, late: late, opt: opt,
		queue:  make(chan *job[R], window),
		work:   make(chan *job[R], window+atOnce), // never full: to wake the producer for each item is dear
		memory: semaphore.NewWeighted(opt.Memory),
		active: map[*job[R]]struct{}{},
	}
	r.ctx = context.WithValue(inner, waiting{}, r.wait)
	go r.produce(items)
	for range opt.Jobs {
		go r.worker()
	}
	stop := make(chan struct{})
	defer close(stop)
	go r.watchdog(stop)
	return r.collect(ctx, emit)
}

// job is one item in flight.
type job[R any] struct {
	item    Item
	weight  int64
	began   time.Time
	settled atomic.Bool // taken by whoever decides the result
	done    chan struct{}
	result  R
	skipped bool // not checked: the run was ending
}

// settle decides the job's result once; it reports whether this call did.
func (j *job[R]) settle(result R, skipped bool) bool {
	if !j.settled.CompareAndSwap(false, true) {
		return false
	}
	j.result, j.skipped = result, skipped
	close(j.done)
	return true
}

type run[R any] struct {
	ctx         context.Context
	check       func(context.Context, Item) R
	late        func(Item) R
	opt         Options
	queue, work chan *job[R]
	memory      *semaphore.Weighted

	mu        sync.Mutex
	active    map[*job[R]]struct{}
	abandoned int // workers still busy with an item that ran out of time
	surplus   int // workers more than wanted, see wait
}

// waiting is the key under which a run's context has its wait.
type waiting struct{}

// Wait calls what only waits, for a check of the run that gave the context. Another worker goes on in its place
// meanwhile: of a folder's first articles some need what takes longer to load than many articles to check.
func Wait(ctx context.Context, wait func()) {
	if instead, ok := ctx.Value(waiting{}).(func(func())); ok {
		instead(wait)
		return
	}
	wait()
}

func (r *run[R]) wait(wait func()) {
	go r.worker()
	defer func() {
		r.mu.Lock()
		r.surplus++
		r.mu.Unlock()
	}()
	wait()
}

// produce feeds the queue, which keeps the order, and the workers.
func (r *run[R]) produce(items iter.Seq[Item]) {
	defer close(r.queue)
	defer close(r.work)
	for item := range items {
		j := &job[R]{item: item, weight: min(item.Size+1, r.opt.Memory), done: make(chan struct{})}
		if r.memory.Acquire(r.ctx, j.weight) != nil {
			return
		}
		select {
		case <-r.ctx.Done():
			return
		case r.queue <- j:
			r.work <- j // has room for what is queued and what is waited for
		}
	}
}

// worker checks items until there are none, or until another worker has taken its place: the watchdog
// has given its item up, or one waited.
func (r *run[R]) worker() {
	for j := range r.work {
		if r.ctx.Err() != nil {
			var none R
			j.settle(none, true)
			continue
		}
		j.began = time.Now()
		r.mu.Lock()
		r.active[j] = struct{}{}
		r.mu.Unlock()
		kept := j.settle(r.check(r.ctx, j.item), false)
		r.mu.Lock()
		delete(r.active, j)
		ends := !kept || r.surplus > 0
		switch {
		case !kept:
			r.abandoned--
		case ends:
			r.surplus--
		}
		r.mu.Unlock()
		if ends {
			return
		}
	}
}

// watchdog gives up items that run out of time.
func (r *run[R]) watchdog(stop chan struct{}) {
	const most = 250 * time.Millisecond
	period := most
	if r.opt.Timeout > 0 {
		period = min(most, max(time.Millisecond, r.opt.Timeout/4))
	}
	tick := time.NewTicker(period)
	defer tick.Stop()
	interrupted := r.ctx.Done()
	var over <-chan time.Time
	for {
		select {
		case <-stop:
			return
		case <-interrupted:
			interrupted, over = nil, time.After(grace)
		case <-over:
			r.giveUp(time.Time{}, true)
		case now := <-tick.C:
			if r.opt.Timeout > 0 {
				r.giveUp(now.Add(-r.opt.Timeout), false)
			}
		}
	}
}

// giveUp settles items in work that began before the time (all, if it is zero)
// and puts a new worker beside each that is stuck. With many stuck at once it
// waits instead, or a folder of traps would take the whole machine.
func (r *run[R]) giveUp(before time.Time, skip bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for j := range r.active {
		if !skip && (!j.began.Before(before) || r.abandoned >= 4*r.opt.Jobs) {
			continue
		}
		var result R
		if !skip {
			result = r.late(j.item)
		}
		if j.settle(result, skip) {
			r.abandoned++
			delete(r.active, j)
			go r.worker()
		}
	}
}

// collect hands results on in order. After an interrupt it takes what is queued
// and does not wait for the producer, who may be waiting for a stream.
func (r *run[R]) collect(ctx context.Context, emit func(R) error) error {
	for {
		jobs := r.next(ctx)
		if len(jobs) == 0 {
			return ctx.Err()
		}
		<-jobs[len(jobs)-1].done
		for _, j := range jobs {
			<-j.done
			r.memory.Release(j.weight)
			if j.skipped {
				return ctx.Err()
			}
			if err := emit(j.result); err != nil {
				return err
			}
		}
	}
}

// atOnce is how many results are waited for together: to be woken for each costs a
// twentieth of the time.
const atOnce = 8

// next takes the next jobs from the queue: one, and those that stand behind it by
// now. There is none at the end, or after an interrupt.
func (r *run[R]) next(ctx context.Context) []*job[R] {
	var jobs []*job[R]
	select {
	case j, ok := <-r.queue:
		if !ok {
			return nil
		}
		jobs = append(jobs, j)
	case <-ctx.Done():
	}
	for len(jobs) < atOnce {
		select {
		case j, ok := <-r.queue:
			if !ok {
				return jobs
			}
			jobs = append(jobs, j)
		default:
			return jobs
		}
	}
	return jobs
}
