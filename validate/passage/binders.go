package passage

// Names of binders that are asked for elsewhere.
const (
	AddendsBinder    = "addends"
	AfarBinder       = "joined-afar"
	BreakdownBinder  = "breakdown"
	DrawnBinder      = "drawn"
	LivesBinder      = "lives"
	MisprintedBinder = "misprinted"
	MovedBinder      = "moved"
	RatesBinder      = "rates"
	SpansBinder      = "spans"
)
