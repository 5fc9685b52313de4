package report

import "strings"

// ruleIDs are the rules of the run in the rule book's order, then any other that
// made a check.
func (x *xlsxWriter) ruleIDs() []string {
	var ids []string
	known := map[string]bool{}
	for _, r := range x.run.Rules {
		ids = append(ids, r.ID)
		known[r.ID] = true
	}
	for _, id := range sortedKeys(x.ruleChecks) {
		if !known[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

func (x *xlsxWriter) ruleRows() map[string]int {
	rows := map[string]int{}
	for i, id := range x.ruleIDs() {
		rows[id] = i
	}
	return rows
}

func (x *xlsxWriter) fillRules(b *book) error {
	s, err := b.sheet(rulesLayout)
	if err != nil {
		return err
	}
	infos := map[string]*RuleInfo{}
	for i := range x.run.Rules {
		infos[x.run.Rules[i].ID] = &x.run.Rules[i]
	}
	for _, id := range x.ruleIDs() {
		info := infos[id]
		if info == nil {
			info = &RuleInfo{ID: id}
		}
		if err := s.row(x.ruleCells(info)); err != nil {
			return err
		}
	}
	return s.close()
}

func (x *xlsxWriter) ruleCells(r *RuleInfo) []cell {
	return []cell{
		text(r.ID), labelOf("kind.", r.Kind), labelOf("severity.", r.Severity), choice(r.Title, ""), choice(r.Explanation, ""),
		examples(r.Good), examples(r.Bad), whole(x.ruleChecks[r.ID]), whole(x.tally.rule[r.ID]),
	}
}

func labelOf(prefix, id string) cell {
	if id == "" {
		return cell{}
	}
	return label(prefix + id)
}

// examples joins the examples of each language.
func examples(all map[string][]string) cell {
	texts := map[string]string{}
	for lang, list := range all {
		texts[lang] = strings.Join(list, "\n")
	}
	return choice(texts, "")
}
