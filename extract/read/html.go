package read

import "crossfoot/extract/article"

func readHTML(raw, title string) (*article.Article, *Error) {
	return readText(raw, title), nil
}
