package evidence

// DeterminerReach is how many sentences back a determiner points.
const DeterminerReach = 6

// MostEnds is how many figures may be ends of what a word says: of more, which ones
// it means is a guess.
const MostEnds = 3

// EndsReach is how many sentences the figures may stand in, the word's own the first.
const EndsReach = 4

// ThusReach bounds the tokens before a share in which a word stands that draws a conclusion.
const ThusReach = 4

// PartReach is how many words may stand between a part and its whole: "of all the".
const PartReach = 3

// WholePercent is all of something.
const WholePercent = 100

// ScoreDigits is how many digits each side of a score has at most.
const ScoreDigits = 3

// TurnedWords is how many content words two passages may share by chance.
const TurnedWords = 1

// PortionOf is how many words lead from a word for a part to what it is a part of.
const PortionOf = 4

// RepeatWindow bounds how many earlier figures of one unit each is compared with.
const RepeatWindow = 60
