"""Kinds that share a row of the table, told apart by what filled it."""
