package passage

// AddSides adds what the two sides made, under these names.
func (b *Binding) AddSides(homeName, awayName string, home, away int) {
	b.AddNumber(homeName, home)
	b.AddNumber(awayName, away)
}
