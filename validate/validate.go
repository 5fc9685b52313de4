// Package validate binds an article's claims by the frames of the rule book and
// checks each binding by the rules.
package validate
