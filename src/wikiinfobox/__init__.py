"""Wikipedia infoboxes from Markdown front matter, as typed values."""

__version__ = "0.1.0"
