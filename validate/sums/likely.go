package sums

// NearMiss is how far off, as a ratio, a figure may be that was put together with
// others by a guess: beyond it they hardly belong together at all. With it, none of the
// contradictions in 1,536 printed articles was such a guess.
const NearMiss = 3
