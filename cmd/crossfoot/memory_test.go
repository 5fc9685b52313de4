package main

import (
	"os/exec"
	"syscall"
)

// peakMemory is the most memory an ended process held, in kB; 0 where the system
// does not say.
func peakMemory(cmd *exec.Cmd) int64 {
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		return u.Maxrss
	}
	return 0
}
