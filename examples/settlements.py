"""A view of one's own: what an infobox says of a town, as typed values.

python examples/settlements.py [FILE …]

The library reads conflicts; towns, people, ships and films it leaves to you. A view is a function from a mapping of
fields to a value of your own, so that it works on an infobox, on a dict, and in a test.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import wikiinfobox
from wikiinfobox import Coordinates, Field, Quantity

EXAMPLE = """---
title: Houston
infoboxes:
  - name:
      text: Houston
    settlement_type:
      text: City
    coordinates:
      text: 29.76278°N, -95.38306°W
    area:
      text: 1,651.1 km²
    population_total:
      text: 2,304,580
      number: 2304580
    population_as_of:
      text: 2020 census
    website:
      text: houstontx.gov
      links:
        - type: external
          site: https://houstontx.gov
          text: houstontx.gov
---
"""

# km² to a unit; the templates write it into the key or into the text.
SQUARE_KILOMETRES = {"km2": 1.0, "km²": 1.0, "sq_mi": 2.589988, "sq mi": 2.589988, "ha": 0.01}


@dataclass(frozen=True)
class Settlement:
    """What an infobox says of a town; None where it says nothing."""

    name: str | None = None
    population: Quantity | None = None
    counted_in: int | None = None
    area: Quantity | None = None
    coordinates: Coordinates | None = None
    website: str | None = None


def read_settlement(fields: Mapping[str, Field]) -> Settlement | None:
    """The settlement of an infobox; None where the box is of another kind: its template's name is not in the file."""
    if not {"settlement_type", "population_total", "population"} & set(fields):
        return None
    population = fields.get("population_total") or fields.get("population")
    return Settlement(
        name=fields["name"].text if "name" in fields else None,
        population=first_number(population),
        counted_in=year(fields.get("population_as_of")),
        area=area(fields),
        coordinates=fields["coordinates"].coordinates if "coordinates" in fields else None,
        website=fields["website"].url if "website" in fields else None,
    )


def first_number(field: Field | None) -> Quantity | None:
    """The first quantity that a field states; not `field.number`, which reads "1.500" and "2015" as it likes."""
    return next(iter(field.quantities), None) if field else None


def year(field: Field | None) -> int | None:
    """The year of the first date that a field states."""
    dates = field.dates if field else ()
    return dates[0].start.year if dates and dates[0].start else None


def area(fields: Mapping[str, Field]) -> Quantity | None:
    """The area in km², its bounds with it."""
    for key, unit in (("area_total_km2", "km2"), ("area_km2", "km2"), ("area_total_sq_mi", "sq_mi"), ("area", "")):
        stated = first_number(fields.get(key))
        factor = SQUARE_KILOMETRES.get(unit or (stated.unit if stated else ""))
        if stated and factor:
            low, high = (None if bound is None else round(bound * factor, 2) for bound in (stated.low, stated.high))
            return Quantity(low, high, approximate=stated.approximate, unit="km²")
    return None


def main(paths: list[Path]) -> None:
    articles = [wikiinfobox.load(path) for path in paths] or [wikiinfobox.loads(EXAMPLE)]
    for article in articles:
        for box in article.infoboxes:
            town = read_settlement(box)
            if town is not None:
                print(f"{article.title}: {town.population} people, {town.area}")
                print(f"  {town.coordinates} | {town.website} | counted in {town.counted_in}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
