package evidence

// RolePart is what is a part of something.
const RolePart = "part"

// RoleSum is the total of a list.
const RoleSum = "sum"

// Roles that several packages fill.
const (
	RoleEdge   = "e"
	RoleFactor = "factor"
)

// Options of frames that several packages read.
const OptionExcept = "except"
