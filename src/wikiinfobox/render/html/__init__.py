"""An article or an infobox → HTML: a piece for a notebook, or a whole page."""

from collections.abc import Iterable

from wikiinfobox.document import Article, Infobox
from wikiinfobox.render.html.article import article_markup
from wikiinfobox.render.html.box import box_table
from wikiinfobox.render.html.manner import manner
from wikiinfobox.render.html.markup import element
from wikiinfobox.render.html.page import page_about
from wikiinfobox.render.html.style import STYLE

__all__ = ["to_html"]


def to_html(  # noqa: PLR0913 each is named when it is given
    shown: Article | Infobox,
    *,
    page: bool = False,
    images: bool = False,
    allow: Iterable[str] = (),
    language: str = "en",
    body: bool = True,
) -> str:
    """The article or the infobox as HTML, as Wikipedia shows it: links, lists, flags, and the sides of a conflict.

    >>> from wikiinfobox import Field, Infobox, Link
    >>> box = Infobox((Field("name", "Arsal"), Field("country", "Lebanon", (Link(page="Lebanon"),))))
    >>> '<a href="https://en.wikipedia.org/wiki/Lebanon">Lebanon</a>' in to_html(box)
    True

    Shape:  a piece to put into a page or a notebook, with its own style; with *page*, a whole page. Every text is
            escaped, nothing runs, and nothing is fetched but, with *images*, the pictures from Wikimedia Commons.
            Links lead to `https:` and to what *allow* names: a scheme ("http:") or the start of an address
            ("http://example.org/"); others are shown, and are no links. *language* is that of the Wikipedia which
            the article is from. The body is shown as it is written, and left out where *body* is false.
            A control and half a character, which no page can hold, become U+FFFD, or a blank where they are one.
    Raises: ValueError for a language, a scheme or an address that is none, or a scheme that would run a program.
    """
    chosen = manner(allow=allow, images=images, language=language)
    if isinstance(shown, Article):
        title = shown.title or ""
        content = article_markup(shown, chosen, heading="h1" if page else "h2", body=body)
    elif isinstance(shown, Infobox):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers are typed
        title = ""
        content = box_table(shown, chosen)
    else:
        raise TypeError(f"expected an Article or an Infobox, not {type(shown).__name__}")
    if page:
        return page_about(title, element("div", content, class_="wikiinfobox"), chosen)
    return element("div", element("style", STYLE), content, class_="wikiinfobox", lang=chosen.language)
