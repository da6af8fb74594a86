"""Points on the earth as texts write them."""

import pytest

from wikiinfobox.values.coordinates import Coordinates, parse_coordinates


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("38.93444°N, 20.73861°W", (38.93444, 20.73861), id="as rendered, the letters are constants"),
        pytest.param("39.811°N, -77.225°W", (39.811, -77.225), id="as rendered, the sign is the truth"),
        pytest.param("-33.5°N, -70°W", (-33.5, -70.0), id="as rendered, south"),
        pytest.param("at 38.5°N, 20.5°W (hill)", (38.5, 20.5), id="as rendered, among words"),
        pytest.param("48.8811°N 3.6164°W", (48.8811, -3.6164), id="without the comma the letters count"),
        pytest.param("27.69°S, 30.67°W", (-27.69, -30.67), id="with another letter the letters count"),
        pytest.param("51.5° N, 0.12° W", (51.5, -0.12), id="with blanks the letters count"),
        pytest.param("27°41′34″S 30°40′22″E", (-27.692778, 30.672778), id="degrees, minutes, seconds"),
        pytest.param("49°26′N 3°40′W", (49.433333, -3.666667), id="degrees and minutes"),
        pytest.param("40°26'46\"N 79°58'56\"W", (40.446111, -79.982222), id="typewriter's marks"),
        pytest.param("09°44′05.5″N, 037°33′55.25″E", (9.734861, 37.565347), id="leading zeros and fractions"),
        pytest.param("49 26 33 N 3 40 12 E", (49.4425, 3.67), id="without marks"),
        pytest.param("49,25° N 3,5° E", (49.25, 3.5), id="with a decimal comma"),
        pytest.param("49.433; -3.667", (49.433, -3.667), id="a signed pair"),
        pytest.param("−27.69, 30.67", (-27.69, 30.67), id="a signed pair with a true minus"),
        pytest.param("91.0°N, 5.0°W", None, id="no such latitude"),
        pytest.param("12°5′N 181°0′E", None, id="no such longitude"),
        pytest.param("12°70′N 5°0′E", None, id="no such minutes"),
        pytest.param("12°7′N 5°0′61″E", None, id="no such seconds"),
        pytest.param("34°48′12″N", None, id="half a point"),
        pytest.param("1,500 men, 20.5", None, id="numbers"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_text_gives_its_point(text: str, point: tuple[float, float] | None) -> None:
    found = parse_coordinates(text)
    assert (found and (found.latitude, found.longitude)) == point
    if found is not None and found.span is not None:
        assert text[slice(*found.span)] == found.text


def test_a_point_is_written_so_that_it_reads_the_same() -> None:
    point = Coordinates(34.01667, -36.03333)
    assert str(point) == "34.01667°N 36.03333°W"
    assert parse_coordinates(str(point)) == point
    assert str(Coordinates(-1.5, 2.0)) == "1.5°S 2°E"
    assert repr(point) == "<Coordinates 34.01667, -36.03333>"
