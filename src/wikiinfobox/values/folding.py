"""A text with its capitals made small, so that a pattern of small letters reads it however it is written."""


def fold(text: str) -> str:
    """The text in small letters, each character in its place.

    >>> fold("Some İ of 300 Kılled")
    'some i of 300 killed'

    Shape:  as long as the text. A pattern whose letters are small ones of ASCII matches the folded text where it
            matches the text itself without regard to case, and does so several times as fast.
    """
    if text.isascii():
        return text.lower()
    # İ is the one letter that is longer when it is small; patterns take ı for i and ſ for s, as they take K for k.
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")
