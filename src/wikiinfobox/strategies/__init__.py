"""Strategies for Hypothesis: articles as real ones are, messy, and what they are made of.

>>> from hypothesis import find
>>> find(articles(min_size=1), lambda article: True)
<Article None: 1 infobox, 0 characters of body>
"""

from wikiinfobox.strategies.documents import Document, GarbledDocument, documents, garbled_documents
from wikiinfobox.strategies.nouns import articles, fields, infoboxes, links
from wikiinfobox.strategies.readings import casualties, conflicts, dates, historical_dates, quantities, strengths
from wikiinfobox.strategies.texts import field_texts

__all__ = [
    "Document",
    "GarbledDocument",
    "articles",
    "casualties",
    "conflicts",
    "dates",
    "documents",
    "field_texts",
    "fields",
    "garbled_documents",
    "historical_dates",
    "infoboxes",
    "links",
    "quantities",
    "strengths",
]
