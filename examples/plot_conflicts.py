"""Two pictures of a folder of documents: what each side had and lost, and when it happened. Needs matplotlib.

python examples/plot_conflicts.py [FOLDER [FOLDER FOR THE PICTURES]]

A point is a number as the text states it, a bar a range, an arrow a bound that the text leaves open ("100+", "up to
36,000"). What is only about so many is drawn hollow. Nothing is drawn where the text says nothing: that is not zero.
"""

# pyright: reportUnknownMemberType=false
# The types of matplotlib leave its keyword arguments open.

import sys
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path

try:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator
except ImportError:
    sys.exit("this program needs matplotlib: pip install matplotlib")

import wikiinfobox
from wikiinfobox import Conflict, DateRange, Quantity, Side

EXAMPLES = Path(__file__).with_name("hundred-days")
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")  # told apart by the colour-blind, too
DAYS_OF_400_YEARS = 146_097
DAYS_OF_A_YEAR = DAYS_OF_400_YEARS / 400


def conflicts_of(folder: Path) -> Iterator[tuple[str, Conflict]]:
    """Each conflict of each document, with the document's title; what cannot be read is told."""
    for path in sorted(folder.glob("**/*.md")):
        try:
            article = wikiinfobox.load(path)
        except (wikiinfobox.WikiInfoboxError, OSError) as error:
            print(error, file=sys.stderr)
            continue
        for conflict in article.conflicts:
            yield article.title or path.stem, conflict


def lost(side: Side) -> Quantity | None:
    """All people that a side lost: the total that the text states, else the parts it names."""
    return side.casualties.total or side.casualties.sum_of_parts


def draw_quantity(axes: Axes, row: int, quantity: Quantity, colour: str) -> None:
    """One number as stated, with its bounds."""
    low, high = quantity.low, quantity.high
    if quantity.qualifier and not low:
        low = None  # "up to 36,000" says nothing of the least
    if low is not None and high is not None and low != high:
        face = "none" if quantity.approximate else colour
        axes.barh(row, high - low, left=low, height=0.45, facecolor=face, edgecolor=colour)
    elif low is not None or high is not None:
        bound = low if low is not None else high or 0
        face = "white" if quantity.approximate else colour
        axes.plot([bound], [row], "o", markersize=7, markerfacecolor=face, markeredgecolor=colour)
        if low != high:
            draw_arrow(axes, (bound, row), 28 if high is None else -28, colour)
    else:
        return
    right = max(number for number in (low, high) if number is not None)
    distance = 34 if high is None else 8
    axes.annotate(str(quantity), (right, row), (distance, 0), textcoords="offset points", va="center", fontsize=8)


def draw_arrow(axes: Axes, start: tuple[float, float], points: int, colour: str) -> None:
    """An arrow to the right, or with *points* below 0 to the left, of a length in points."""
    arrow = {"arrowstyle": "<|-", "color": colour, "linewidth": 1.5}  # its head is at the text, which is empty
    axes.annotate("", start, (points, 0), textcoords="offset points", arrowprops=arrow)


def strengths_and_casualties(conflicts: list[tuple[str, Conflict]]) -> Figure:
    """A row for each side of each conflict: what it had on the left, what it lost on the right."""
    sides = [(title, side) for title, conflict in conflicts for side in conflict.sides]
    figure = Figure(figsize=(10, 1.4 + 0.42 * (len(sides) + len(conflicts))), layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    rows: list[int] = []
    names: list[str] = []
    row, before = 0, ""
    for title, side in sides:
        if title != before:
            row, before = row + 1, title
            left.text(0, row, f" {title}", va="center", fontsize=9, fontweight="bold")
        row += 1
        rows.append(row)
        names.append(str(side))
        colour = COLOURS[(side.index - 1) % len(COLOURS)]
        for axes, quantity in ((left, side.strength.personnel), (right, lost(side))):
            if quantity is not None:
                draw_quantity(axes, row, quantity, colour)
    left.set_yticks(rows, names)
    left.set_ylim(row + 0.7, 0.3)
    for axes, heading in ((left, "Strength, people"), (right, "Killed, wounded, captured, missing, deserted")):
        axes.set_title(heading, fontsize=10, loc="left")
        axes.set_xlim(0, axes.get_xlim()[1] * 1.25)  # room for what is written beside a bar
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.xaxis.set_major_locator(MaxNLocator(5))
        axes.tick_params(labelsize=8)
        axes.grid(axis="x", alpha=0.3)
        axes.spines[["top", "right", "left"]].set_visible(False)
        axes.tick_params(axis="y", length=0)
    return figure


def day_number(day: tuple[int, int, int]) -> int:
    """Days since the first of the year 1, as `date.toordinal` counts them, but before Christ as well."""
    year, month, of_month = day
    cycle, year = divmod(year if year > 0 else year + 1, 400)  # there is no year 0
    return date(year + 400, month, min(of_month, monthrange(year + 400, month)[1])).toordinal() + (
        (cycle - 1) * DAYS_OF_400_YEARS
    )


def label_of(day: int) -> str:
    """The day of a number, written out."""
    cycle, rest = divmod(day - 1, DAYS_OF_400_YEARS)
    found = date.fromordinal(rest + 1)
    return f"{found.day} {found:%B} {name_of(found.year + 400 * cycle)}"


def name_of(year: int) -> str:
    """The name of a year that counts on through 0, which is 1 BC."""
    return f"{year}" if year > 0 else f"{1 - year} BC"


def draw_range(axes: Axes, row: int, stretch: DateRange) -> None:
    """One stretch of time: pale from the first to the last day it can mean, dark where it must have been."""
    start, end = stretch.start or stretch.end, stretch.end or stretch.start
    if start is None or end is None or start.year is None or end.year is None:
        return
    for first, last, alpha in ((start.earliest, end.latest, 0.35), (start.latest, end.earliest, 1.0)):
        days = day_number(last) + 1 - day_number(first)
        if days > 0:
            axes.barh(row, days, left=day_number(first), height=0.5, color=COLOURS[0], alpha=alpha, linewidth=0)
    axes.plot([day_number(start.earliest)], [row], "|", color=COLOURS[0], markersize=12)  # a day is thin among years
    if stretch.ongoing:
        draw_arrow(axes, (day_number(end.latest), row), 28, COLOURS[0])


def label_days(axes: Axes) -> None:
    """Days or years below the axis: each day under its middle where there is room for all."""
    first, last = axes.get_xlim()
    some = MaxNLocator(6, integer=True)
    if last - first < 10:
        days = range(round(first), round(last))
        axes.set_xticks([day + 0.5 for day in days], [label_of(day) for day in days])
    elif last - first < 1000:
        ticks = [round(day) for day in some.tick_values(first, last)]
        axes.set_xticks(ticks, [label_of(day) for day in ticks])
    else:
        years = [round(year) for year in some.tick_values(first / DAYS_OF_A_YEAR, last / DAYS_OF_A_YEAR)]
        axes.set_xticks(
            [day_number((year if year > 0 else year - 1, 1, 1)) for year in years], [name_of(year) for year in years]
        )
    margin = (last - first) / 100
    axes.set_xlim(first - margin, last + margin)


def timeline(conflicts: list[tuple[str, Conflict]]) -> Figure:
    """A row for each conflict that has a date, the earliest on top."""
    dated = [(conflict.date, title) for title, conflict in conflicts if conflict.date and conflict.date.start]
    dated = [(when, title) for when, title in dated if when.start and when.start.year is not None]
    dated.sort(key=lambda pair: pair[0].start.earliest if pair[0].start else (0, 0, 0))
    figure = Figure(figsize=(10, 1.0 + 0.45 * len(dated)), layout="constrained")
    axes = figure.subplots()
    for row, (when, _) in enumerate(dated):
        draw_range(axes, row, when)
    axes.set_yticks(range(len(dated)), [f"{title}\n{when}" for when, title in dated], fontsize=9)
    axes.set_ylim(len(dated) - 0.4, -0.6)
    label_days(axes)
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.tick_params(axis="x", labelsize=8)
    return figure


def main(folder: Path = EXAMPLES, pictures: Path = Path()) -> None:
    conflicts = list(conflicts_of(folder))
    drawn = {"strengths-and-casualties": strengths_and_casualties(conflicts), "timeline": timeline(conflicts)}
    for name, figure in drawn.items():
        path = pictures / f"{name}.png"
        figure.savefig(path, dpi=110)
        print(f"{path.name}: {len(conflicts)} conflicts")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
