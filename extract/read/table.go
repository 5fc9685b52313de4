package read

func (w *walker) table(e *elem) { w.children(e) }
