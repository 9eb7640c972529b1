"""What reports say and how it is asked for; knows nothing of Telegram."""
