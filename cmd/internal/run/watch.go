package run

import (
	"errors"
	"os"
	"path/filepath"

	"crossfoot/cmd/internal/batch"
)

// Watch checks once, and then again whatever changes, until it is interrupted. It
// returns the exit status of the last check.
func Watch(s Settings, st Streams) (int, error) {
	for _, p := range s.Paths {
		if p == "-" || s.FilesFrom != "" {
			return fault, errors.New(st.Voice.Text("watch-stdin"))
		}
	}
	dir := userDir(s.Rules)
	watched := append([]string{}, s.Paths...)
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		watched = append(watched, dir)
	}
	w, err := batch.NewWatcher(watched, absolute(s.Output))
	if err != nil {
		return fault, errors.New(batch.NewFault("", err).Say(st.Voice))
	}
	defer w.Close()
	return watchLoop(s, st, w, filepath.Clean(dir))
}

func watchLoop(s Settings, st Streams, w *batch.Watcher, rules string) (int, error) {
	var changed map[string]bool
	for {
		r, err := New(s, st)
		if err != nil {
			return fault, err
		}
		r.changed = changed
		code := r.Run()
		if code == interrupted {
			return code, nil
		}
		ctx, stop := watchSignals(func() {})
		if !s.Quiet {
			r.complain(st.Voice.Text("watching"))
		}
		changed, err = w.Next(ctx)
		stop()
		if err != nil {
			return fault, errors.New(batch.NewFault("", err).Say(st.Voice))
		}
		if changed == nil {
			return code, nil
		}
		for p := range changed {
			if filepath.Dir(p) == rules {
				changed = nil // other rules concern every article
				break
			}
		}
	}
}

// skips reports whether an article is left out of this pass: it has not changed,
// and no report wants it.
func (r *Run) skips(it *batch.Item) bool {
	return r.changed != nil && len(r.Output) == 0 && !batch.Touches(r.changed, it.Path)
}

// shows reports whether standard output hears of the document.
func (r *Run) shows(path string) bool {
	return r.changed == nil || batch.Touches(r.changed, path)
}
