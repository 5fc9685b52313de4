package read

// property is an attribute of an element.
type property struct{ key, value string }

func hasProperty(attrs []property, key string) bool {
	for i := range attrs {
		if attrs[i].key == key {
			return true
		}
	}
	return false
}

// readKeys are the attributes that are read, by the length of their names.
var readKeys = [...][]string{
	2: {"id"}, 4: {"href", "role", "lang"}, 5: {"class", "style", "title"}, 6: {"hidden"}, 7: {"content", "pubdate", "colspan", "rowspan"},
	8: {"itemprop", "datetime", "xml:lang"}, 11: {"aria-hidden"},
}

// readKey is the name in lower case if it is that of an attribute that is read, else "".
func readKey(name string) string {
	if len(name) < len(readKeys) {
		for _, key := range readKeys[len(name)] {
			if sameName(name, key) {
				return key
			}
		}
	}
	return ""
}
