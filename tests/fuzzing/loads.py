"""What is promised of `loads`, tried on any bytes."""

import io
import json
import pickle
from collections.abc import Iterator
from contextlib import contextmanager

from fuzzing.places import assert_points_into, text_of
from wikiinfobox import Article, LimitError, Limits, WikiInfoboxError, dump, dumps, from_dict, loads, repair, to_dict
from wikiinfobox.findings import CODES
from wikiinfobox.frontmatter import parsers
from wikiinfobox.limits import DEFAULT_LIMITS

TIGHT = Limits(document=2000, depth=6, aliases=3, nodes=60)


def check(document: bytes) -> None:
    """Fails if a promise is broken."""
    default = loaded(document)
    with pure_parser():
        pure = loaded(document)
    # Of odd YAML one of the two parsers refuses what the other reads; never do they read different things.
    if isinstance(default, Article) and isinstance(pure, Article):
        assert repr(to_dict(default)) == repr(to_dict(pure))
    tight = loaded(document, limits=TIGHT)
    assert tight in (LimitError, default)
    given = loaded(document, repair=False)
    if isinstance(default, Article):
        check_article(document, default)
    if isinstance(given, Article):
        check_article(document, given)
        assert not given.repairs
        file = io.BytesIO()
        dump(given, file)
        assert file.getvalue() == document


def loaded(
    document: bytes, *, repair: bool = True, limits: Limits = DEFAULT_LIMITS
) -> Article | type[WikiInfoboxError]:
    """The article, or the kind of the error, which points into the document."""
    try:
        return loads(document, repair=repair, limits=limits)
    except WikiInfoboxError as raised:
        error = raised
    assert_points_into(document, error)
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), type(copy)) == (str(error), type(error))
    return type(error)


@contextmanager
def pure_parser() -> Iterator[None]:
    """The parser that is used where PyYAML has no libyaml."""
    parser = parsers.DEFAULT_PARSER
    parsers.DEFAULT_PARSER = parsers.PureParser
    try:
        yield
    finally:
        parsers.DEFAULT_PARSER = parser


def check_article(document: bytes, article: Article) -> None:
    text = text_of(document)
    lines = text.split("\n")
    for finding in article.findings:
        assert finding.code in CODES
        assert (finding.line is None) == (finding.column is None)
        if finding.line is not None and finding.column is not None:
            assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
    for one in article.repairs:
        assert one.line is not None
        assert one.column is not None
        assert one.before != one.after
        if one not in article.hidden_repairs:
            assert text.startswith(one.before, one.start)
            assert lines[one.line - 1][one.column - 1 :].startswith(one.before.partition("\n")[0])
    assert repair(text).endswith(article.body) if article.repaired else text.endswith(article.body)
    written = dumps(article)
    if not article.hidden_repairs:
        assert written.removeprefix("\ufeff") == (repair(text) if article.repaired else text)
    again = loads(written, repair=False)
    assert again == article
    assert dumps(again) == written
    plain = to_dict(article)
    assert repr(to_dict(again)) == repr(plain)
    assert json.loads(json.dumps(plain)) == plain
    assert from_dict(plain) == article
    copy = pickle.loads(pickle.dumps(article))
    assert (copy, hash(copy)) == (article, hash(article))
    assert repr(article)
