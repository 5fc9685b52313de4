//go:build !race

package main

const (
	timesSlower = 1
	timesLarger = 1
)
