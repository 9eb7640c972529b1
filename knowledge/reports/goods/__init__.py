"""Products in notes: as owners of figures, as reasons, in ranks and lists."""
