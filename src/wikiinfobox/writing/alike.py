"""Whether two plain values are written alike."""

from wikiinfobox.frontmatter import Writable


def alike(one: Writable, other: Writable) -> bool:
    """Whether they say the same in the same order: `==` passes over the order of keys, and takes 1 for 1.0 or True.

    >>> alike({"a": 1}, {"a": 1}), alike({"a": 1}, {"a": 1.0}), alike({"a": 1, "b": 2}, {"b": 2, "a": 1})
    (True, False, False)
    """
    # The `repr` of both tells as much, but says a text with a hundred aliases a hundred times.
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(map(alike, one.values(), other.values()))
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, float):
        return repr(one) == repr(other)  # 0.0 and -0.0
    return one == other
