"""The local server: the published page's views, live from the ledger, and an API on the same filters."""
