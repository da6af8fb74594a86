"""How much of a document stays as it was when it is written, beside python-frontmatter, and what that costs.

python tests/benchmarks/writing.py [folder of documents]
"""

import contextlib
import difflib
import io
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import frontmatter
import yaml

import wikiinfobox

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
# A line of which the value has quotes for YAML 1.1 alone; `matter` says whether the other writing has it without.
QUOTED = re.compile(r'(?P<head>.*(?:: |- ))"(?P<text>[^"\\]+)"')

Writer = Callable[[str], str]


def ours(text: str) -> str:
    return wikiinfobox.dumps(wikiinfobox.loads(text, repair=False))


def ours_anew(text: str) -> str:
    plain = wikiinfobox.to_dict(wikiinfobox.loads(text, repair=False))
    return wikiinfobox.dumps(wikiinfobox.from_dict(plain))


def ours_changed(text: str) -> str:
    article = wikiinfobox.loads(text, repair=False)
    key = next(iter(article.infobox), None)
    changed = article.replace_infobox(0, article.infobox.replace(key, text="Changed")) if key else article
    return wikiinfobox.dumps(changed)


def theirs(text: str) -> str:
    return str(frontmatter.dumps(frontmatter.loads(text), sort_keys=False))


class _Indented(yaml.SafeDumper):
    """PyYAML at its best: two blanks before the dash of a list, as in the documents."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 its shape
        super().increase_indent(flow, indentless=False)


def pyyaml(text: str) -> str:
    plain = wikiinfobox.to_dict(wikiinfobox.loads(text, repair=False))["front_matter"]
    return "---\n" + yaml.dump(plain, Dumper=_Indented, allow_unicode=True, sort_keys=False, width=80) + "---\n"


WRITERS: dict[str, Writer] = {
    "loaded, written": ours,
    "loaded, one field changed, written": ours_changed,
    "from_dict, written": ours_anew,
    "PyYAML's emitter, with what its options can do": pyyaml,
    "python-frontmatter: loaded, written, its keys not sorted": theirs,
}


def matter(text: str) -> list[str]:
    return text[: text.index("\n---", 3)].split("\n")


def compare(before: list[str], after: list[str]) -> tuple[int, int]:
    """How many lines stay the same, and of the others how many differ by quotes for YAML 1.1."""
    same = quoted = 0
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
        elif tag == "replace" and b - a == d - c:
            quoted += sum(unquoted(line) in before[a:b] for line in after[c:d])
    return same, quoted


def unquoted(line: str) -> str | None:
    found = QUOTED.fullmatch(line)
    return found["head"] + found["text"] if found else None


def share(name: str, writer: Writer, texts: list[str]) -> None:
    same = quoted = total = refused = 0
    start = time.perf_counter()
    for text in texts:
        before = matter(text)
        written = None
        with contextlib.suppress(yaml.YAMLError):
            written = matter(writer(text))
        refused += written is None
        total += len(before)
        lines, quotes = compare(before, written or [])
        same, quoted = same + lines, quoted + quotes
    took = time.perf_counter() - start
    aside = f"{100 * same / (total - quoted):6.2f} % quotes for YAML 1.1 aside" if quoted else ""
    aside += f"  {refused} refused" if refused else ""
    print(f"{name:58} {100 * same / total:6.2f} %   {total - same:6,} of {total:,} differ  {aside}  {took:.1f} s")


def costs(text: str) -> None:
    article = wikiinfobox.loads(text)
    built = wikiinfobox.from_dict(wikiinfobox.to_dict(article))
    post = frontmatter.loads(text)
    works: dict[str, Callable[[], object]] = {
        "loads, to compare": lambda: wikiinfobox.loads(text),
        "dumps, as it was loaded": lambda: wikiinfobox.dumps(article),
        "dumps, built anew": lambda: wikiinfobox.dumps(built),
        "frontmatter.dumps": lambda: frontmatter.dumps(post),
    }
    for name, work in works.items():
        times: list[float] = []
        for _ in range(30):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        print(f"{name:58} {1000 * min(times):6.2f} ms")


def main(folder: str | None = None) -> None:
    seed = SHARED / "seed" / "qalamoun-offensive-2017.md"
    example = (seed if seed.exists() else ROOT / "examples" / seed.name).read_bytes().decode()
    groups = {"example, garbled": [example], "example, clean": [wikiinfobox.repair(example)]}
    for writing in [Path(folder)] if folder else [SHARED / "corpus" / name for name in ("clean", "jsyaml4", "yaml29")]:
        texts = [path.read_bytes().decode() for path in sorted(writing.glob("*.md"))]
        groups |= {f"{len(texts)} documents of {writing.name}": texts} if texts else {}
    for group, texts in groups.items():
        print(f"\n{group}: lines of front matter that stay the same")
        for name, writer in WRITERS.items():
            share(name, writer, texts)
    print()
    costs(wikiinfobox.repair(example))


if __name__ == "__main__":
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
