"""Bytes ↔ text. A document says how it is encoded, by its mark, or it is UTF-8."""

import codecs
from typing import Final, NamedTuple

from wikiinfobox.errors import DecodingError

_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Decoded(NamedTuple):
    text: str
    encoding: str
    mark: bool


def decode(data: bytes, path: str | None) -> Decoded:
    """The text of a document, without its byte order mark.

    Raises: DecodingError, with the offset of the byte that does not fit.
    """
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(_strict(data, 3, "utf-8", path), "utf-8", mark=True)
    if data.startswith(_UTF32):
        raise DecodingError("expected UTF-8, or UTF-16 with its mark; this has the mark of UTF-32", path, 1, 1, "", 0)
    encoding = _UTF16.get(data[:2])
    if encoding:
        return Decoded(_strict(data, 2, encoding, path), encoding, mark=True)
    if b"\0" in data[:2]:
        reason = "expected UTF-8, or UTF-16 with its mark; this looks like UTF-16 without its mark"
        raise DecodingError(reason, path, 1, 1, "", data.index(b"\0"))
    return Decoded(_strict(data, 0, "utf-8", path), "utf-8", mark=False)


def encode(decoded: Decoded) -> bytes:
    """The bytes that were decoded: in the same encoding, with the mark if there was one."""
    return ("\ufeff" * decoded.mark + decoded.text).encode(decoded.encoding)


def _strict(data: bytes, start: int, encoding: str, path: str | None) -> str:
    try:
        return str(memoryview(data)[start:], encoding)
    except UnicodeDecodeError as error:
        offset = start + error.start
        before = data[start:offset].decode(encoding, "replace")
        line_start = before.rfind("\n") + 1
        rest = data[start:].decode(encoding, "replace")
        end = rest.find("\n", line_start)
        excerpt = rest[line_start : end if end >= 0 else None].removesuffix("\r")
        reason = (
            f"expected {encoding.upper().removesuffix('-LE').removesuffix('-BE')}, found {_bytes(data, offset, error)}"
        )
        line = before.count("\n") + 1
        raise DecodingError(reason, path, line, len(before) - line_start + 1, excerpt, offset) from error


def _bytes(data: bytes, offset: int, error: UnicodeDecodeError) -> str:
    if error.reason in {"unexpected end of data", "truncated data"}:
        return f"the end of the document within a character, after {len(data):,} bytes"
    return f"the byte 0x{data[offset]:02X}"
