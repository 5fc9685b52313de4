package main

import (
	"os"
	"runtime"
	"runtime/pprof"
)

// profileFlags are for those who make crossfoot faster; help does not show them.
type profileFlags struct {
	CPUProfile string `name:"cpuprofile" hidden:"" placeholder:"FILE"`
	MemProfile string `name:"memprofile" hidden:"" placeholder:"FILE"`
}

// sampled is how many bytes are allocated from one sample of the memory profile to
// the next.
const sampled = 512 << 10

// Without a profile no samples are taken: each walks the stack.
func init() { runtime.MemProfileRate = 0 }

// start begins the profiles and gives what ends them.
func (p *profileFlags) start() (stop func(), err error) {
	if p.MemProfile != "" {
		runtime.MemProfileRate = sampled
	}
	var cpu *os.File
	if p.CPUProfile != "" {
		if cpu, err = os.Create(p.CPUProfile); err != nil {
			return nil, err
		}
		if err = pprof.StartCPUProfile(cpu); err != nil {
			return nil, err
		}
	}
	return func() {
		if cpu != nil {
			pprof.StopCPUProfile()
			cpu.Close()
		}
		if p.MemProfile == "" {
			return
		}
		if f, err := os.Create(p.MemProfile); err == nil {
			runtime.GC()
			pprof.Lookup("allocs").WriteTo(f, 0)
			f.Close()
		}
	}, nil
}
