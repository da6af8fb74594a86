"""Inputs that fuzzing found to break a promise, as rows of data: each is named as what holds for it now."""

from typing import NamedTuple


class Found(NamedTuple):
    target: str
    name: str
    document: bytes


FOUND = (
    Found("readers", "a date of strokes is no quantity", b"4/5/2001"),
    Found("readers", "a chain of strokes joins no two of its numbers", b"4/5/200190"),
    Found("readers", "a fraction is one before a comma", b"4/5, and"),
    Found("readers", "a degree sign takes no part of a longer number", "36.0331914–1833°W".encode()),
    Found("readers", "a capital C before a digit is no circa", b"C1tain"),
    Found(
        "readers", "a number that cannot be read is left over, also in a remark that is kept", b"25,000\n (2,0 engaged)"
    ),
    Found("readers", "an ordinal is none of its size, however long", b"1816001st 191419141th"),
    Found("readers", "an ordinal behind no year is an ordinal alone", "1650–10th 1812–10th".encode()),
    Found("readers", "digits behind a letter are no regiment's", b"x12 RAR: c12 RAR:"),
    Found("readers", "there is no year 0, nor a decade or a century of it", b"ca, 000s 0th century"),
    Found("readers", "a year 0 and a number behind it are no years", b"32.13.2001, 0000-01"),
    Found("readers", "a date read from fewer words within its own stands alone, too", b" and (3nd (3624(362)624(362)"),
    Found("readers", "a link of signs is nobody", "B\u9e9e=\u9e9e, wounded \x1d\0*|*".encode()),
)
