"""What a message tells around its question: who writes, for what, by whose figures."""
