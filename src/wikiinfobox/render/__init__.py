"""An article → something to look at."""
