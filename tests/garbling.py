"""The damage that documents suffer: their UTF-8 read in another code page."""

from typing import Final

_WINDOWS_1252: Final = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))


def garble(text: str) -> str:
    """UTF-8 read as windows-1252 the way WHATWG defines it: the five undefined bytes become C1 controls."""
    return "".join(_WINDOWS_1252[byte] for byte in text.encode("utf-8", "surrogatepass"))


def garble_latin1(text: str) -> str:
    """UTF-8 read as latin-1."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")
