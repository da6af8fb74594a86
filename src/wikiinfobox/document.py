"""What a document holds: `Infobox` and `Article`."""

import difflib
import operator
import re
from collections.abc import ItemsView, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypedDict, TypeVar, Unpack, overload

import attrs

from wikiinfobox.errors import FrontMatterError, NoSuchFieldError
from wikiinfobox.findings import CODES, Finding
from wikiinfobox.frozen import EMPTY, FrozenMapping
from wikiinfobox.models import Field, Link, Packed, pack, unpack
from wikiinfobox.mojibake import Repair, Repaired
from wikiinfobox.pickling import set_state, state_of
from wikiinfobox.source import Source, lines_and_columns

if TYPE_CHECKING:
    from wikiinfobox.conflict import Conflict

_Default = TypeVar("_Default")

_PASSED_OVER: Final = re.compile(r"[\s_-]+")


def _tolerant(key: str) -> str:
    return _PASSED_OVER.sub("", key).casefold()


class FieldChanges(TypedDict, total=False):
    """What `Infobox.replace` may change of a field."""

    text: str
    links: tuple[Link, ...]
    number: int | float | None
    bold: tuple[str, ...]
    italic: tuple[str, ...]
    extra: FrozenMapping


@attrs.frozen(repr=False)
class Infobox(Mapping[str, Field]):
    """The fields of one box by key, in file order.

    >>> box = Infobox((Field("image_size", "300px"),))
    >>> box["Image size"].text
    '300px'

    Shape:  a key is found as written, else without regard to case, blanks, `_` and `-`; of two such keys the first.
            An infobox equals another `Infobox` with the same fields in the same order, and nothing else.
    Raises: NoSuchFieldError, which is a KeyError.
    """

    fields: tuple[Field, ...] = attrs.field(default=())
    extra: FrozenMapping = attrs.field(default=EMPTY, kw_only=True)
    layout: tuple[str, ...] = attrs.field(default=(), kw_only=True, eq=False)
    absent: bool = attrs.field(default=False, kw_only=True, eq=False)

    def __getstate__(self) -> tuple[object, ...]:
        return state_of(self, fields=pack(self.fields))

    def __setstate__(self, state: tuple[tuple[Field, ...] | Packed, *tuple[object, ...]]) -> None:
        packed, *others = state
        set_state(self, (unpack(packed), *others))

    def __attrs_post_init__(self) -> None:
        keys = {field.key for field in self.fields}
        if len(keys) < len(self.fields) or not keys.isdisjoint(self.extra):
            raise FrontMatterError("expected each key once in an infobox")

    @cached_property
    def _exact(self) -> dict[str, Field]:
        return {field.key: field for field in self.fields}

    @cached_property
    def _loose(self) -> dict[str, Field]:
        return {_tolerant(field.key): field for field in reversed(self.fields)}

    def _find(self, key: object) -> Field | None:
        if not isinstance(key, str):
            return None
        return self._exact.get(key) or self._loose.get(_tolerant(key))

    def __getitem__(self, key: str) -> Field:
        field = self._find(key)
        if field is not None:
            return field
        if self.absent:
            raise NoSuchFieldError(f"expected a field {key!r}, but the article has no infobox")
        likeness = difflib.SequenceMatcher(b=str(key))
        near, name = 0.6, ""
        for one in self._exact:  # of two that are equally near, the first in the file
            likeness.set_seq1(one)
            if likeness.quick_ratio() > near and (ratio := likeness.ratio()) > near:
                near, name = ratio, one
        hint = f"; the nearest is {name!r}" if name else ""
        raise NoSuchFieldError(f"expected a field {key!r} in the infobox{hint}")

    @overload
    def get(self, key: str, /) -> Field | None: ...
    @overload
    def get(self, key: str, default: Field, /) -> Field: ...
    @overload
    def get(self, key: str, default: _Default, /) -> Field | _Default: ...
    def get(self, key: str, default: object = None, /) -> object:
        """The field of a key, or *default*."""
        field = self._find(key)
        return default if field is None else field

    def __contains__(self, key: object) -> bool:
        return self._find(key) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._exact)

    def __len__(self) -> int:
        return len(self.fields)

    def items(self) -> ItemsView[str, Field]:
        """The keys with their fields, in file order."""
        return self._exact.items()

    def __repr__(self) -> str:
        keys = ", ".join(self._exact)
        if not self.fields:
            return "<Infobox without fields>"
        return f"<Infobox of {_counted(len(self), 'field', 'fields')}: {keys if len(keys) <= 60 else keys[:59] + '…'}>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from wikiinfobox.render import to_html  # noqa: PLC0415 up from here, and only notebooks have a use for it

        return to_html(self)

    @property
    def conflict(self) -> "Conflict | None":
        """The conflict that the box describes; None where it describes something else."""
        from wikiinfobox.conflict import Conflict  # noqa: PLC0415 many patterns, which not all have a use for

        return self._read_conflict if isinstance(self._read_conflict, Conflict) else None

    # An object to the annotations, which Hypothesis and cattrs evaluate before the room has been imported.
    @cached_property
    def _read_conflict(self) -> object:
        from wikiinfobox.conflict import read_conflict  # noqa: PLC0415 as above

        return read_conflict(self)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of all fields."""
        return tuple(link for field in self.fields for link in field.links)

    def replace(self, key: str, **changes: Unpack[FieldChanges]) -> "Infobox":
        """The infobox with one field changed. A new text takes its number with it, unless that is given too.

        >>> Infobox((Field("place", "Arsal"),)).replace("place", text="Arsal, Lebanon")["place"].text
        'Arsal, Lebanon'
        """
        old = self[key]
        if changes.get("text", old.text) != old.text:
            changes.setdefault("number", None)
        new = attrs.evolve(old, **changes)
        return attrs.evolve(self, fields=tuple(new if field is old else field for field in self.fields))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


NO_INFOBOX: Final = Infobox(absent=True)


@attrs.frozen(kw_only=True, repr=False)
class Article:
    """One document: its front matter as values, and its body.

    Shape:  a key that the front matter has not is None, and `infoboxes` then is (); body is kept to the character;
            layout is () unless the front matter has its keys in an unusual order.
            Where an article comes from (repairs, findings, source, layout) does not take part in equality.
    """

    title: str | None = None
    short_description: str | None = None
    description: str | None = None
    author: str | None = None
    image_url: str | None = None
    infoboxes: tuple[Infobox, ...] = attrs.field(default=())
    body: str = ""
    extra: FrozenMapping = EMPTY
    layout: tuple[str, ...] = attrs.field(default=(), repr=False, eq=False)
    noted: tuple[Finding, ...] = attrs.field(default=(), eq=False)
    repaired: Repaired | None = attrs.field(default=None, eq=False)
    hidden_repairs: tuple[Repair, ...] = attrs.field(default=(), eq=False)
    source: Source | None = attrs.field(default=None, eq=False, repr=False)

    # The body is the end of the text that it was read from: one of the two need not travel.
    def __getstate__(self) -> tuple[object, ...]:
        if self.source is None or not self.source.text.endswith(self.body):
            return None, *state_of(self)
        return len(self.source.text) - len(self.body), *state_of(self, body="")

    def __setstate__(self, state: tuple[object, ...]) -> None:
        begins, *values = state
        set_state(self, values)
        if isinstance(begins, int) and self.source is not None:
            object.__setattr__(self, "body", self.source.text[begins:])

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd in the document, in its order."""
        if self.repaired is None:
            return self.noted
        left = self.repaired.unrepaired
        places = lines_and_columns(self.repaired.given, (leftover.offset for leftover in left))
        found = [
            Finding(leftover.code, CODES[leftover.code], line=line, column=column)
            for leftover, (line, column) in zip(left, places, strict=True)
        ]
        return tuple(sorted((*self.noted, *found), key=lambda finding: (finding.line or 0, finding.column or 0)))

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """What was garbled, with line and column in the document as given; texts that YAML escapes hid come last."""
        if self.repaired is None:
            return self.hidden_repairs
        repairs = self.repaired.repairs
        places = lines_and_columns(self.repaired.given, (repair.start for repair in repairs))
        found = [
            attrs.evolve(repair, line=line, column=column)
            for repair, (line, column) in zip(repairs, places, strict=True)
        ]
        return (*found, *self.hidden_repairs)

    @property
    def infobox(self) -> Infobox:
        """The first infobox; an empty one when there is none."""
        return self.infoboxes[0] if self.infoboxes else NO_INFOBOX

    @property
    def conflicts(self) -> "tuple[Conflict, ...]":
        """The conflicts that the infoboxes describe, in their order; empty where none does."""
        return tuple(box.conflict for box in self.infoboxes if box.conflict is not None)

    @property
    def conflict(self) -> "Conflict | None":
        """The first conflict; None where there is none."""
        return self.conflicts[0] if self.conflicts else None

    def replace_infobox(self, index: int, box: Infobox) -> "Article":
        """The article with another box in the place of one; an index below 0 counts from the end.

        >>> article = Article(infoboxes=(Infobox((Field("place", "Arsal"),)),))
        >>> article.replace_infobox(0, article.infobox.replace("place", text="Arsal, Lebanon")).infobox["place"].text
        'Arsal, Lebanon'

        Raises: NoSuchFieldError where the article has no such infobox.
        """
        if not isinstance(box, Infobox):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers are typed
            raise TypeError(f"expected an Infobox, not {type(box).__name__}")
        boxes = list(self.infoboxes)
        try:
            boxes[operator.index(index)] = box
        except IndexError:
            has = f"{len(boxes)} infobox{'es' * (len(boxes) > 1)}" if boxes else "no infobox"
            raise NoSuchFieldError(f"expected the index of an infobox, found {index}; the article has {has}") from None
        return attrs.evolve(self, infoboxes=tuple(boxes))

    def __repr__(self) -> str:
        boxes = _counted(len(self.infoboxes), "infobox", "infoboxes")
        return f"<Article {self.title!r}: {boxes}, {len(self.body):,} characters of body>"

    def _repr_html_(self) -> str:
        """What a notebook shows: all but the body."""
        from wikiinfobox.render import to_html  # noqa: PLC0415 as above

        return to_html(self, body=False)
