"""Bulletins of an imagined monitoring office: one incident a line, `DATE; PLACE; WHAT; N killed`."""
