package evidence

// LeadSentence: the sentence is among the first of the text.
func (c *Evidence) LeadSentence(sentence int) bool { return sentence < 2 || c.HeadSentence(sentence) }

// leadOnly is the number of sentences from which a text of one paragraph has a lead.
const leadOnly = 6

// RetellsLead: the first sentence is headline or lead, and the second tells of it
// again: behind the lead's paragraph, or in a text that runs on as one.
func (c *Evidence) RetellsLead(first, second int) bool {
	s := c.Doc.Tokens.Sentences
	return c.LeadSentence(first) && !c.HeadSentence(second) && (s[first].Block != s[second].Block || len(s) >= leadOnly)
}
