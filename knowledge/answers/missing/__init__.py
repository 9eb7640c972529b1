"""What is told where a figure is missing."""
