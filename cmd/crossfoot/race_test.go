//go:build race

package main

// The race detector makes a program about ten times slower and three times larger.
const (
	timesSlower = 10
	timesLarger = 3
)
