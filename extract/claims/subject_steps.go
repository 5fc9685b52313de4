package claims

// step is one way of telling who or what claim n, the number at word i, is about. It has a name for whoever wants to
// know which one decided.
type step struct {
	name string
	by   func(b *builder, n, i int, m measure) bool
}

// The lists below are tried one after the other, and the first step that holds decides. On 562 labelled figures of 41
// articles, what every step would give was set against what the deciding one gave. Another order, for all figures or by
// unit, role in the clause, language or how clear the topic is, chosen by the older articles gains at most one figure of
// 197 in the newer ones, and chosen by the newer ones loses up to 32 of 365 in the older. A better step helps, not another
// order.

// said are the steps that take the subject from what the text says of the number.
var said = [...]step{
	{"age behind a name", (*builder).byAgeBehind},
	{"clause without its verb", (*builder).byGapped},
	{"currency", (*builder).byCurrency},
	{"others set against these", (*builder).byContrast},
	{"found with the metric", (*builder).byMeasure},
	{"index", (*builder).byIndex},
	{"who saw it happen", (*builder).bySeen},
	{"what is worth it", (*builder).byAppraised},
	{"whom it is imposed on", (*builder).byAffected},
	{"whom a penalty is against", (*builder).byAgainst},
	{"who gives it", (*builder).byGiver},
	{"those the speaker speaks for", (*builder).byUs},
	{"owner in the metric", (*builder).byOwner},
	{"work taken up by its kind", (*builder).byWork},
	{"what people come to", (*builder).byAudience},
	{"part of the claim before", (*builder).byPartitive},
	{"what there is", (*builder).byExistence},
	{"part of a whole told before", (*builder).byElidedWhole},
	{"share that acts", (*builder).byActingShare},
	{"whom the counted come from", counted((*builder).byAgent)},
	{"somebody called by an age", (*builder).byAged},
	{"what is valued", (*builder).byValued},
	{"subject of the verb", (*builder).bySubject},
	{"genitive of the counted", counted((*builder).byGenitive)},
	{"name that hangs on the counted", counted((*builder).byAttached)},
	{"whom it is for", (*builder).byReceiver},
	{"what opens the clause", (*builder).byFrame},
	{"place in the clause", (*builder).byPlace},
	{"antecedent of a clause of place", (*builder).byAntecedent},
	{"name right at the number", (*builder).byNameBeside},
}

// parts are what the text says as well, though not where the number stands.
var parts = [...]step{
	{"counted whole", (*builder).byCountedWhole},
	{"complement of the metric", (*builder).byComplement},
}

// guessed are the steps that take what is likely, from what the clause is about to what the passage is.
var guessed = [...]step{
	{"change of what was told before", (*builder).byChange},
	{"thing that the clause tells a number of", (*builder).byAlone},
	{"noun that is the subject", (*builder).byNoun},
	{"claim before in the sentence", (*builder).byClaim},
	{"things of a market", (*builder).byMarket},
	{"topic of the passage, taken up", (*builder).byTakenUp},
	{"who says I", (*builder).bySpeaker},
	{"place that opens the sentence", (*builder).byOpeningPlace},
	{"place named last", counted((*builder).byScene)},
	{"officials who act", counted((*builder).byOfficials)},
	{"topic", (*builder).byTopic},
}

// rest are the last resorts, all that lengths of time within a date have: what the clause is about, a name in it, what
// the claim before was about, what the text is mostly about, what is counted.
var rest = [...]step{
	{"counted people who act", (*builder).byActing},
	{"noun that has the counted", (*builder).byPossessor},
	{"name before the counted", (*builder).byModifier},
	{"what the metric is part of", (*builder).byPart},
	{"body behind the metric", (*builder).byHeld},
	{"subject of the clause", (*builder).byClause},
	{"name in the clause", (*builder).byName},
	{"where the clause opens", (*builder).byOpening},
	{"what opens the clause before its subject", (*builder).byFronted},
	{"place anywhere in the clause", (*builder).byScope},
	{"what the text names often", (*builder).byOften},
	{"name near", (*builder).byNear},
	{"what the text is mostly about", (*builder).byMain},
	{"claim near", (*builder).byBefore},
	{"who did it", (*builder).byDoer},
	{"where the counted are", (*builder).byStage},
	{"what the amount is for", (*builder).byPurpose},
	{"heading", (*builder).byHeading},
	{"the counted or measured", (*builder).byHead},
}

// counted holds for numbers that count the noun they are told with.
func counted(by func(b *builder, n, i int, m measure) bool) func(b *builder, n, i int, m measure) bool {
	return func(b *builder, n, i int, m measure) bool { return m.noun && by(b, n, i, m) }
}
