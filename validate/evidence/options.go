package evidence

// Options of frames that several packages read.
const (
	OptionExcept = "except"
)
