"""One text → one kind of value. These rooms know no infobox and no field."""
