"""How a page is to be made: which addresses it may lead to, whether it shows images, whose words it speaks."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, urlsplit

import attrs

from wikiinfobox.models import Link

# prefix := scheme ":" | scheme "://" host "/" …       so that "https://good.org" does not let good.org.bad.net in
_PREFIX: Final = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?://[^/\s]+/\S*)?", re.IGNORECASE)
_PROGRAMS: Final = frozenset({"javascript", "data", "vbscript", "blob", "filesystem"})
_SAFE: Final = "https:"
_LANGUAGE: Final = re.compile(r"[a-z]{2,8}(?:-[a-z]{2,8})*")
_WIKIPEDIA: Final = re.compile(r"([a-z]+(?:-[a-z]+)*)\.wikipedia\.org")
_HOST: Final = re.compile(r"[^\s\"'<>%\\^`{|}]+")

_FILES: Final = "https://commons.wikimedia.org/wiki/"
_IMAGE_WIDTH: Final = 640  # twice what the box is wide, for screens with small pixels


@attrs.frozen
class Manner:
    """What a user chose for a page.

    Raises: ValueError for a language or an address that is none.
    """

    allow: tuple[str, ...] = ()
    images: bool = False
    language: str = "en"

    @property
    def ours(self) -> str | None:
        """The language of the words that are this package's, where it is not that of the page."""
        return None if self.language == "en" else "en"

    def target(self, link: Link) -> str | None:
        """The address that a link may lead to; None where it has none, or one that was not allowed."""
        return self.allowed(link.url(self.language))

    def allowed(self, address: str | None) -> str | None:
        """The address, if a page may lead there."""
        if address is None or not _is_web(address, self.allow):
            return None
        return address

    def language_of(self, address: str) -> str | None:
        """The language of the Wikipedia that an address is of, where it is not the page's."""
        wiki = _WIKIPEDIA.fullmatch(urlsplit(address).netloc)
        return wiki[1] if wiki and wiki[1] != self.language else None


def manner(*, allow: Iterable[str], images: bool, language: str) -> Manner:
    """The choice, when it was looked at."""
    if not _LANGUAGE.fullmatch(language):
        raise ValueError(f"expected the code of a language such as 'en', found {language!r}")
    prefixes = (allow,) if isinstance(allow, str) else tuple(allow)
    for prefix in prefixes:
        match = _PREFIX.fullmatch(prefix)
        if match is None:
            raise ValueError(f"expected a scheme ('http:') or an address that ends its host with '/', found {prefix!r}")
        if match["scheme"].lower() in _PROGRAMS:
            raise ValueError(f"expected the scheme of an address, found {prefix!r}, which would run or hold a program")
    return Manner(prefixes, images, language)


def file_page(name: str) -> str:
    """The page of a file on Wikimedia Commons."""
    return f"{_FILES}File:{_quoted(name)}"


def file_address(name: str) -> str:
    """The address of a file itself, drawn small."""
    return f"{_FILES}Special:FilePath/{_quoted(name)}?width={_IMAGE_WIDTH}"


def _quoted(name: str) -> str:
    return quote(name.replace(" ", "_"), safe="", errors="replace")


def _is_web(address: str, allow: tuple[str, ...]) -> bool:
    if not address.isprintable() or " " in address:  # a browser drops some of these, and would see another scheme
        return False
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no number of a host
        return False
    if parts.scheme in {"http", "https"} and not _HOST.fullmatch(parts.netloc):
        return False
    lower = address.lower()
    return any(lower.startswith(prefix.lower()) for prefix in (_SAFE, *allow))
