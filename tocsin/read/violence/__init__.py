"""Which words of violence tell of violence, and how far it got."""
