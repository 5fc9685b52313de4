package lang

//go:generate go run ./gen
