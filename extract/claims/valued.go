package claims

// byValued takes whose the metric is where somebody only says how much it is: "Huber
// schätzt die Kosten des Tunnels auf 5 Millionen".
func (b *builder) byValued(n int, m measure) bool {
	v := b.facts[n].verb
	if !b.nouns || !b.reporting(v) || m.prep < 0 || !b.c.Endpoints[b.w[m.prep].lower] || m.to <= m.from || b.chunkAt[m.from] < 0 {
		return false
	}
	c := int(b.chunkAt[m.from]) + 1
	if c >= len(b.chunks) || b.chunks[c].to != m.prep || !b.genitiveOf(c) || !b.measures(b.chunks[c-1].head()) || c-1 == b.subject(v) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
