"""The fields of a conflict's infobox → its sides, what they had and what they lost."""
