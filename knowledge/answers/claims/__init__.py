"""What a question claims or presumes, checked."""
