package passage

// Roles that several packages fill.
const (
	RoleFrom    = "from"
	RoleTo      = "to"
	RoleSubject = "one"
	RoleRate    = "rate"
	RoleNumber  = "number"
)
