package run

import (
	"strconv"
	"time"

	"crossfoot/report"
	"crossfoot/report/review"
)

// openDecisions reads what editors decided on earlier runs. A file that cannot be
// read stops the run: going on would bring settled findings back.
func (r *Run) openDecisions() bool {
	path := r.Decisions
	if path == "" {
		path = review.Find(r.decisionInputs())
	}
	var err error
	if r.decisions, err = review.Open(path); err != nil {
		r.complain(err.Error())
		return false
	}
	for _, c := range r.decisions.Conflicts() {
		r.complain(c.Line(r.Voice.Lang))
	}
	if r.Baseline || r.BaselineGrow {
		r.baseline = review.NewBaseline(r.decisions)
	}
	return true
}

// decisionInputs are the places whose common folder holds the decisions.
func (r *Run) decisionInputs() []string {
	if r.FilesFrom != "" {
		return append([]string{"-"}, r.Paths...)
	}
	return r.Paths
}

// decide gives a result the decisions on its findings.
func (r *Run) decide(res *report.Result) {
	r.decisions.Apply(res)
	if r.baseline != nil {
		r.baseline.Add(res)
	}
}

// keepDecisions stores, after a whole run, what it was asked to change: decisions
// without a finding go, present findings become the baseline.
func (r *Run) keepDecisions(partial bool) {
	if partial {
		return
	}
	if r.Prune {
		n := r.decisions.Prune()
		if err := r.decisions.Save(); err != nil {
			r.outputFault(r.decisions.Path(), err)
			return
		}
		r.complain(r.Voice.Text("pruned", "path", r.decisions.Path(), "count", strconv.Itoa(n)))
	}
	if r.baseline != nil {
		r.keepBaseline()
	}
}

func (r *Run) keepBaseline() {
	c := r.baseline.Update(r.began.Format(time.DateOnly), r.BaselineGrow)
	if err := r.decisions.Save(); err != nil {
		r.outputFault(r.decisions.Path(), err)
		return
	}
	r.complain(r.Voice.Text("baseline-kept", "path", r.decisions.Path(), "added", strconv.Itoa(c.Added), "removed", strconv.Itoa(c.Removed)))
	if c.Refused > 0 {
		r.complain(r.Voice.Text("baseline-refused", "count", strconv.Itoa(c.Refused)))
	}
}
