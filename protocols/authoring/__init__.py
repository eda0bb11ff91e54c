"""Writing protocols: the tree of a condition, the form of each kind of question, what differs, the text of a file."""
