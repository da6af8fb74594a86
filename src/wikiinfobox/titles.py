"""Page titles as MediaWiki writes them, and the addresses they stand for.

Source: MediaWiki's MediaWikiTitleCodec and the English namespace names of Wikipedia.
"""

import re
from typing import Final, NamedTuple
from urllib.parse import quote

_NAMESPACES: Final = (
    "Talk", "User", "User talk", "Wikipedia", "Wikipedia talk", "File", "File talk", "MediaWiki", "MediaWiki talk",
    "Template", "Template talk", "Help", "Help talk", "Category", "Category talk", "Portal", "Portal talk", "Draft",
    "Draft talk", "MOS", "MOS talk", "TimedText", "TimedText talk", "Module", "Module talk", "Event", "Event talk",
    "Special", "Media",
)  # fmt: skip
_ALIASES: Final = {
    "Project": "Wikipedia", "Project talk": "Wikipedia talk", "WP": "Wikipedia", "WT": "Wikipedia talk",
    "Image": "File", "Image talk": "File talk", "TM": "Template",
}  # fmt: skip
_CANONICAL: Final = {name.lower(): name for name in _NAMESPACES} | {a.lower(): name for a, name in _ALIASES.items()}

# What MediaWiki takes for a blank in a title, and the marks of direction that it drops.
_BLANKS: Final = re.compile("[ _\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t\n\r]+")
_DIRECTION: Final = re.compile("[\u200e\u200f\u202a-\u202e]+")
# language := two or three letters, or "simple", and variants: "de", "zh-min-nan", "be-x-old"
_LANGUAGE: Final = re.compile(r"(?:[a-z]{2,3}|simple)(?:-[a-z]{1,8})*")

# Interwiki prefixes of the Wikimedia projects; {} is the language.
_PROJECTS: Final = {
    **dict.fromkeys(("w", "wikipedia"), "{}.wikipedia.org"),
    **dict.fromkeys(("wikt", "wiktionary"), "{}.wiktionary.org"),
    **dict.fromkeys(("b", "wikibooks"), "{}.wikibooks.org"),
    **dict.fromkeys(("n", "wikinews"), "{}.wikinews.org"),
    **dict.fromkeys(("q", "wikiquote"), "{}.wikiquote.org"),
    **dict.fromkeys(("s", "wikisource"), "{}.wikisource.org"),
    **dict.fromkeys(("v", "wikiversity"), "{}.wikiversity.org"),
    **dict.fromkeys(("voy", "wikivoyage"), "{}.wikivoyage.org"),
    **dict.fromkeys(("c", "commons"), "commons.wikimedia.org"),
    **dict.fromkeys(("d", "wikidata"), "www.wikidata.org"),
    **dict.fromkeys(("m", "meta"), "meta.wikimedia.org"),
    **dict.fromkeys(("mw", "mediawikiwiki"), "www.mediawiki.org"),
    **dict.fromkeys(("species", "wikispecies"), "species.wikimedia.org"),
}

_SAFE: Final = ";@$!*(),/~:"  # what MediaWiki leaves as it is


class Title(NamedTuple):
    """A normalised title: `language` is an interlanguage prefix, as in `:de:Wien`; all parts are '' where none is."""

    language: str
    namespace: str
    name: str

    def __str__(self) -> str:
        prefixes = (part + ":" for part in (self.language, self.namespace) if part)
        return "".join(prefixes) + self.name


def parse_title(page: str) -> Title:
    """The title that a link's *page* means, without its fragment.

    >>> str(parse_title(":template:syrian_civil war"))
    'Template:Syrian civil war'
    """
    text = _BLANKS.sub(" ", _DIRECTION.sub("", page.partition("#")[0])).strip(" ")
    colon, language = text.startswith(":"), ""
    text = text.removeprefix(":").lstrip(" ")
    prefix, separator, name = (part.strip(" ") for part in text.partition(":"))
    namespace = _CANONICAL.get(prefix.lower(), "") if separator else ""
    if namespace:
        text = name
    elif colon and separator and _LANGUAGE.fullmatch(prefix):
        language, text = prefix, name.removeprefix(":").lstrip(" ")
    # No title begins with a colon, and a namespace or nothing at all is no title; a language alone is its main page.
    if text.startswith(":") or not (text or language):
        return Title("", "", "")
    return Title(language, namespace, _upper_first(text))


def _upper_first(text: str) -> str:
    # Georgian letters have capitals since Unicode 11, but Wikipedia's titles do without.
    first = text[:1].upper()
    return text if len(first) != 1 or "\u1c90" <= first <= "\u1cbf" else first + text[1:]


def host(wiki: str | None, language: str) -> str | None:
    """The host of a *wiki*, named as in interwiki links: a project or a language; None for one unknown here."""
    project = _PROJECTS["w"] if wiki is None else _PROJECTS.get(wiki.lower())
    if project:
        return project.format(language) if "{}" not in project or _LANGUAGE.fullmatch(language) else None
    return f"{wiki}.wikipedia.org" if wiki and _LANGUAGE.fullmatch(wiki) else None


def address(title: Title, site: str, anchor: str | None) -> str:
    """The address of a page, percent-encoded as MediaWiki does it."""
    fragment = "#" + quote(_BLANKS.sub("_", anchor), safe=_SAFE, errors="replace") if anchor else ""
    name = ":".join(part for part in (title.namespace, title.name) if part)
    return f"https://{site}/wiki/{quote(name.replace(' ', '_'), safe=_SAFE, errors='replace')}{fragment}"
