"""A fragment → a whole page, which asks nothing of any other place but the images it was told to show."""

import base64
import hashlib

from wikiinfobox.render.html.manner import Manner
from wikiinfobox.render.html.markup import Markup, element, escaped
from wikiinfobox.render.html.style import STYLE


def page_about(title: str, content: Markup, manner: Manner) -> str:
    """The page that holds *content*."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(manner)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", escaped(" ".join(title.split()) or "Infobox")),
        element("link", rel="icon", href="data:,"),  # a browser would ask the server for one
        element("style", STYLE),
    )
    body = element("body", element("main", content), class_="wikiinfobox-page")
    page = element("html", head, body, lang=manner.language)
    return f"<!DOCTYPE html>\n{page}\n"


def _policy(manner: Manner) -> str:
    """What a browser is to refuse should anything on the page ever ask for it."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode("ascii")
    images = "https: data:" if manner.images else "data:"
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src {images}; base-uri 'none'; form-action 'none'"
