"""Of what a phrase may be, the cue that its neighbours allow."""
