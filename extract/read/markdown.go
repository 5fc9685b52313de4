package read

import "crossfoot/extract/article"

func readMarkdown(raw string) (*article.Article, *Error) {
	return readText(raw, ""), nil
}
