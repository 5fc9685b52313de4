package main

import (
	"os"
	"runtime/debug"
	"strconv"
)

// release is set by the linker for a released build.
var release string

// version is what --version says and reports state.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	v := info.Main.Version
	if v == "" || v == "(devel)" {
		v = "devel"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && v == "devel" {
			v += "-" + s.Value[:min(12, len(s.Value))]
		}
	}
	return v
}

// build tells this program apart from every other build of it, for the cache. A
// released version says all; another one is known by its file.
func build() string {
	if release != "" {
		return release
	}
	name, err := os.Executable()
	if err != nil {
		return version()
	}
	info, err := os.Stat(name)
	if err != nil {
		return version()
	}
	return version() + " " + strconv.FormatInt(info.Size(), 16) + " " + strconv.FormatInt(info.ModTime().UnixNano(), 16)
}
