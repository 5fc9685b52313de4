package check

// The roles of frames that draw a figure from others: the figure, and either two
// others or a list of them.
const (
	RoleStated = "stated"
	RoleOne    = "one"
	RoleOther  = "other"
	RoleParts  = "parts"
)

// Of more figures than these, which ones another was drawn from is a guess, that only a
// slip of the pen contradicts. A longer list than MostParts is none that an article adds up.
const (
	MostSources = 3
	MostParts   = 8
)
