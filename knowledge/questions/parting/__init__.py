"""One message as the clauses it asks, each whole."""
