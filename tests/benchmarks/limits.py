"""What the worst document costs that each limit allows; and what the worst text costs each reader, and how that grows.

python tests/benchmarks/limits.py [MiB [LIMIT…]]

Of each limit many documents are tried that go up to it: small ones first, then those that by them should be slowest or
take most memory where they are as large as the limits allow: 16 MiB or as many as are said, and no more than a million
values. Each is read in a process of its own, of which the peak of memory is taken. "Late" is all that an article works
out when it is asked: findings, repairs, conflicts, plain values, and the document written again.
"""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wikiinfobox import Article, Limits, WikiInfoboxError, conflict, dumps, loads, repair, to_dict
from wikiinfobox.frontmatter import parsers
from wikiinfobox.values.coordinates import parse_coordinates
from wikiinfobox.values.dates import parse_dates
from wikiinfobox.values.outline import parse_outline
from wikiinfobox.values.quantity import parse_quantities

MIB = 1024 * 1024
LIMITS = Limits()
SMALL = MIB // 8
BOX = "infoboxes:\n  - "

Make = Callable[[int], str]
"""A document of about so many bytes."""


def repeated(part: str, before: str = "---\n", after: str = "\n---\n") -> Make:
    room = len((before + after).encode())
    return lambda size: before + part * ((size - room) // len(part.encode("utf-8", "surrogatepass"))) + after


def numbered(part: str, before: str = "---\n", after: str = "---\n", most: int = LIMITS.nodes) -> Make:
    """Of a part with its own number in it, as many as fit; and no more than *most*."""

    def make(size: int) -> str:
        count = min(most, (size - len(before)) // len(part.format(n=most).encode()))
        return before + "".join(part.format(n=n) for n in range(count)) + after

    return make


def body(part: str) -> Make:
    return repeated(part, "---\ntitle: x\n---\n", "")


def nested(opening: str, closing: str, inner: str = "") -> Make:
    """Collections as deep as is allowed, one beside the other."""
    deep = LIMITS.depth - 2
    return repeated(f"{opening * deep}{inner}{closing * deep},", "---\na: [", "]\n---\n")


def aliased(anchored: Make, use: str = "*a", uses: int = LIMITS.aliases) -> Make:
    return lambda size: f"---\na: &a {anchored(size)}\nb: [{','.join([use] * uses)}]\n---\n"


def items(of_nodes: int) -> Make:
    return lambda size: "[" + "x," * min(of_nodes, size // 2) + "x]"


CANDIDATES: Mapping[str, Mapping[str, Make]] = {
    "document": {
        "a body of one letter": body("x"),
        "a body of lines": body("\n"),
        "a body of letters that are not ASCII": body("é"),
        "a body of signs beyond U+FFFF": body("🇱🇧"),
        "a body of garbled letters": body("Ã©"),
        "a body of garbled words": body("TromsÃ¸ "),
        "a body half garbled": body("«ny» TromsÃ¸\n"),
        "a body garbled twice": body("ÃƒÂ©"),
        "a body garbled on and on": body("Ã\u0192"),
        "a body of lead bytes": body("Ã"),
        "a body of halves": body("â€"),
        "a body of halves, each on its line": body("â€\n"),
        "a body of lost bytes": body("â€\ufffd "),
        "a body of C1 controls": body("\x93"),
        "a body of C1 controls between letters": body("é\x93\n"),
        "a body of other code pages": body("вЂ“ ‚Äì ΓÇô "),
        "one plain text": repeated("x", "---\na: "),
        "one plain text of words": repeated("word ", "---\na: "),
        "one plain text with tabs": repeated("x\t", "---\na: ", "x\n---\n"),
        "one plain text of C1 controls": repeated("\x93", "---\na: "),
        "one text in double quotes": repeated("x", '---\na: "', '"\n---\n'),
        "one text of escapes": repeated("\\x41", '---\na: "', '"\n---\n'),
        "one text of escapes that hid garbled letters": repeated("\\xc3\\xa9 ", '---\na: "', '"\n---\n'),
        "one text of escaped halves": repeated("\\ud83d\\ude00", '---\na: "', '"\n---\n'),
        "one text of doubled quotes": repeated("''", "---\na: '", "'\n---\n"),
        "one folded text": repeated("  word\n", "---\na: >\n", "---\n"),
        "one literal text": repeated("  \tx\n", "---\na: |\n", "---\n"),
        "one text of line ends": repeated("\n", "---\na: 'x", "'\n---\n"),
        "remarks": repeated("# x\n", "---\n", "---\n"),
        "blank lines": repeated("\n", "---\n", "---\n"),
        "a key without end": repeated("x", "---\n? ", "\n: a\n---\n"),
        "open quotes": repeated("'\n", "---\n"),
        "words that are no mapping": repeated("x\n", "---\n", "---\n"),
        "an unread front matter": repeated("a: b\n", "---\nx\n", "---\n"),
        "lines that almost close": repeated("---x\n", "---\n", ""),
    },
    "nodes": {
        "items": repeated("x,", "---\na: [", "x]\n---\n"),
        "numbers": repeated("1,", "---\na: [", "1]\n---\n"),
        "empty lists": repeated("[],", "---\na: [", "[]]\n---\n"),
        "empty mappings": repeated("{},", "---\na: [", "{}]\n---\n"),
        "items in lines": repeated("- x\n", "---\na:\n", "---\n"),
        "keys": numbered("k{n}: x\n"),
        "fields without a mapping": numbered("    k{n}: x\n", f"---\n{BOX}k: x\n"),
        "fields": numbered("    k{n}: {{text: x}}\n", f"---\n{BOX}k: x\n"),
        "fields that hold something else": numbered("    k{n}: [x]\n", f"---\n{BOX}k: x\n"),
        "fields with a number that is wrong": numbered("    k{n}: {{text: '1', number: 2}}\n", f"---\n{BOX}k: x\n"),
        "fields with a link": numbered("    k{n}: {{text: x, links: [{{page: x}}]}}\n", f"---\n{BOX}k: x\n"),
        "links": repeated("{page: x},", f"---\n{BOX}k: {{text: x, links: [", "]}\n---\n"),
        "links to undefined": repeated("{page: undefined},", f"---\n{BOX}k: {{text: x, links: [", "]}\n---\n"),
        "bold runs": repeated("x,", f"---\n{BOX}k: {{text: x, formatting: {{bold: [", "x]}}\n---\n"),
        "infoboxes": repeated("{k: x},", "---\ninfoboxes: [", "]\n---\n"),
        "infoboxes without fields": repeated("{},", "---\ninfoboxes: [", "]\n---\n"),
        "infoboxes that are none": repeated("x,", "---\ninfoboxes: [", "]\n---\n"),
        "conflicts": repeated("{combatant1: A, strength1: 1},", "---\ninfoboxes: [", "]\n---\n"),
        "tags": repeated("!t x,", "---\na: [", "x]\n---\n"),
        "anchors": repeated("&a x,", "---\na: [", "x]\n---\n"),
        "keys with escapes": numbered('"k{n}\\xc3\\xa9": x\n'),
        "keys with controls": numbered("k{n}\x93: \x93\n"),
    },
    "depth": {
        "lists": nested("[", "]"),
        "mappings": nested("{a: ", "}", "x"),
        "lists in lines": lambda _: (
            "---\na:\n" + "".join(" " * n + "-\n" for n in range(1, LIMITS.depth - 1)) + "---\n"
        ),
        "lists without an end": repeated("[", "---\na: "),
        "mappings without an end": repeated("{a: ", "---\na: "),
        "dashes": repeated("- ", "---\n"),
        "question marks": repeated("? ", "---\n"),
    },
    "aliases": {
        "of a long text": aliased(lambda size: "x" * size),
        "of a long list": aliased(items(LIMITS.nodes // (LIMITS.aliases + 1) - 2)),
        "of a longer list, seldom": aliased(items(LIMITS.nodes // 11 - 2), uses=10),
        "of a mapping of fields": aliased(
            lambda size: "{" + ",".join(f"k{n}: x" for n in range(min(9800, size // 8))) + "}"
        ),
        "of infoboxes": lambda size: (
            "---\ninfoboxes: [&a {"
            + ",".join(f"k{n}: x" for n in range(min(9800, size // 8)))
            + "}"
            + ",*a" * LIMITS.aliases
            + "]\n---\n"
        ),
        "of aliases": lambda _: (
            "---\na0: &a0 [x,x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1},*a{n - 1}]\n" for n in range(1, 16)) + "---\n"
        ),
        "too many": lambda size: aliased(items(1), uses=size // 3)(size),
    },
}


class Cost(NamedTuple):
    name: str
    size: int
    outcome: str
    seconds: float
    late: float
    mib: float

    def __str__(self) -> str:
        size = f"{self.size / MIB:6.2f} MiB"
        times = f"{self.seconds:7.2f} s {self.late:7.2f} s late"
        return f"{self.name:44.44} {size} {times} {self.mib:6.0f} MiB  {self.outcome}"


def cost(limit: str, name: str, size: int, *, pure: bool) -> Cost:
    with multiprocessing.get_context("forkserver").Pool(1) as pool:
        return pool.apply(measured, (limit, name, size, pure))


def measured(limit: str, name: str, size: int, pure: bool) -> Cost:  # noqa: FBT001 `apply` gives places, no names
    if pure:
        parsers.DEFAULT_PARSER = parsers.PureParser
    document = CANDIDATES[limit][name](size).encode("utf-8", "surrogatepass")
    loads("---\ntitle: Ã© TromsÃ¸\n---\n")  # what is made once
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        article = loads(document)
    except WikiInfoboxError as error:
        outcome, read = f"{type(error).__name__}: {error.reason}"[:60], time.process_time()
    else:
        outcome, read = "read", time.process_time()
        late(article)
    end = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return Cost(name, len(document), outcome, read - start, end - read, peak / 1024)


def late(article: Article) -> None:
    assert isinstance(article.findings, tuple)
    assert isinstance(article.repairs, tuple)
    assert isinstance(article.conflicts, tuple)
    assert to_dict(article)
    assert dumps(article)


def documents(size: int, limits: Sequence[str]) -> None:
    most = {(limit, name): min(size, allowed(limit, name)) for limit in limits for name in CANDIDATES[limit]}
    for pure in (False, True):
        print(f"\n{'with the parser in Python' if pure else 'with libyaml'}")
        for limit in limits:
            makers = CANDIDATES[limit]
            few = [cost(limit, name, SMALL, pure=pure) for name in makers]
            print(f"limit `{limit}`: the worst of {len(few)} for time, for time late, and for memory", flush=True)
            for small in dict.fromkeys(worst(few, {name: most[limit, name] for name in makers})):
                large = cost(limit, small.name, most[limit, small.name], pure=pure)
                times = (large.seconds + large.late) / max(small.seconds + small.late, 0.01)
                print(f"  {large}  {large.size / small.size:.0f} × the size: {times:.0f} × the time", flush=True)


def worst(few: Sequence[Cost], most: Mapping[str, int]) -> list[Cost]:
    """Those that would cost most of each kind as large as they may be, if what they cost grows as they do."""
    kinds: tuple[Callable[[Cost], float], ...] = (
        lambda one: one.seconds,
        lambda one: one.late,
        lambda one: one.mib,
    )
    return [max(few, key=lambda one: of_kind(one) * most[one.name]) for of_kind in kinds]


def allowed(limit: str, name: str) -> int:
    """The size up to which the limit of values lets such a document through."""
    small = CANDIDATES[limit][name](SMALL).encode("utf-8", "surrogatepass")
    too_few, enough = 0, LIMITS.nodes
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if has_more_values(small, middle):
            too_few = middle
        else:
            enough = middle
    return SMALL * (LIMITS.nodes - 1000) // enough


def has_more_values(document: bytes, nodes: int) -> bool:
    try:
        loads(document, limits=Limits(nodes=nodes))
    except WikiInfoboxError as error:
        return "limit `nodes`" in error.reason
    return False


READERS: dict[str, Callable[[str], object]] = {
    "repair": repair,
    **{name: getattr(conflict, name) for name in conflict.__all__ if name.startswith("parse_")},
    "parse_quantities": parse_quantities,
    "parse_dates": parse_dates,
    "parse_coordinates": parse_coordinates,
    "items": parse_outline,
}


def texts(small: int = 2_000, times: int = 8) -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from fuzzing.seeds import WORDS
    from laws.texts import hostile_texts

    parts = dict.fromkeys([*WORDS["readers"], *WORDS["repair"], *hostile_texts()])
    print(f"\nof {len(parts)} parts, repeated to {small:,} characters, the slowest; and {times} × of it")
    for name, read in READERS.items():
        read("c. 20 TromsÃ¸")  # what is made once
        took = {part: seconds(read, part, small, 1) for part in parts if part.strip()}
        slowest = sorted(took, key=lambda part: took[part], reverse=True)[:5]
        growth = {part: seconds(read, part, small * times, 3) / seconds(read, part, small, 3) for part in slowest}
        worst = max(growth, key=lambda part: growth[part])
        slow = f"{1000 * took[slowest[0]]:7.1f} ms {slowest[0]!r:32.32}"
        print(f"{name:20} {slow} grows {growth[worst]:5.1f} × with {worst!r}", flush=True)


def seconds(read: Callable[[str], object], part: str, size: int, tries: int) -> float:
    text = (part * (size // len(part) + 1))[:size]
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    mebibytes, *named = sys.argv[1:] or ["16"]
    if not named:
        texts()
    documents(min(round(float(mebibytes) * MIB), LIMITS.document - 1024), named or list(CANDIDATES))
