"""A front matter as a tree → an article. The doors in and out share it: what one reads, the other must write."""

from wikiinfobox.building.articles import build, build_plain
from wikiinfobox.building.readings import findings_of_readings

__all__ = ["build", "build_plain", "findings_of_readings"]
