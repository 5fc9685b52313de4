package doubt

import (
	"crossfoot/validate/check"
)

// OtherDigitInPart: one of the parts of a sum with one other digit makes the sum hold.
func (c *Doubt) OtherDigitInPart(k *check.Check) bool {
	if k.StatedValue == nil || k.Value == nil {
		return false
	}
	for _, m := range k.Members {
		if m.Role == check.RoleParts && m.Claim >= 0 && c.OneDigitOff(m.Claim, c.Mid(m.Claim)-*k.Value+*k.StatedValue) {
			return true
		}
	}
	return false
}
