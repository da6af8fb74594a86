import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from ftfy import fix_encoding

from garbling import garble, with_changes
from shared import SHARED, needs_shared
from wikiinfobox.mojibake import Evidence, Repaired, explain_repair, may_be_garbled, repair

CASES: list[dict[str, str]] = json.loads((Path(__file__).parent / "cases" / "mojibake.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["name"], marks=[pytest.mark.xfail(reason=case["miss"])] if "miss" in case else [])
        for case in CASES
    ],
)
def test_a_case_reads_as_its_row_says(case: dict[str, str]) -> None:
    assert repair(case["given"]) == case["becomes"]


def test_two_texts_of_equal_meaning_are_both_left_in_their_normal_form() -> None:
    for text in ("caf\u00e9", "cafe\u0301"):
        assert repair(text) is text


def test_ascii_needs_no_look_at_all() -> None:
    text = "plain\n" * 1000
    assert repair(text) is text
    assert not may_be_garbled(text)


def test_text_without_a_sequence_is_cleared_by_the_quick_look() -> None:
    assert not may_be_garbled("Lebanon–Syria, 1914–1918")


def test_a_repair_says_where_and_through_which_page_and_on_what_evidence() -> None:
    first, second = explain_repair("«A» TromsÃ¸ Ó… GdaÅ„sk").repairs
    assert (first.start, first.before, first.after, first.code_page) == (9, "Ã¸", "ø", "windows-1252")
    assert first.evidence is Evidence.STRONG
    assert (first.line, first.column) == (None, None)
    assert second.after == "ń"


def test_a_run_that_could_have_been_written_is_repaired_beside_a_strong_one() -> None:
    repaired = explain_repair("«A» BLÃ… TromsÃ¸")
    assert repaired.text == "«A» BLÅ Tromsø"
    assert [one.evidence for one in repaired.repairs] == [Evidence.CONTEXT, Evidence.STRONG]


def test_a_doubtful_line_is_repaired_in_a_garbled_document() -> None:
    repaired = explain_repair("BLÃ…\n«ny»\nTromsÃ¸")
    assert repaired.text == "BLÅ\n«ny»\nTromsø"
    assert [one.evidence for one in repaired.repairs] == [Evidence.CONTEXT, Evidence.STRONG]


def test_a_line_that_went_through_latin_1_says_so() -> None:
    assert [one.code_page for one in explain_repair("«A» two\xe2\x80\x94three").repairs] == ["latin-1"]


def test_damage_of_two_pages_in_one_line_is_undone() -> None:
    repaired = explain_repair("1914вЂ“1918, TromsÃ¸")
    assert repaired.text == "1914–1918, Tromsø"
    assert [one.code_page for one in repaired.repairs] == ["windows-1251", "windows-1252"]


def test_damage_done_twice_is_one_repair() -> None:
    given = "in BogotÃƒÂ¡, TromsÃ¸"
    repaired = explain_repair(given)
    assert [(one.before, one.after) for one in repaired.repairs] == [("ÃƒÂ¡", "á"), ("Ã¸", "ø")]
    assert with_changes(given, repaired) == repaired.text == "in Bogotá, Tromsø"


def test_an_offset_leads_back_behind_repairs() -> None:
    given = "TromsÃ¸ â€“ BogotÃƒÂ¡ end"
    repaired = explain_repair(given)
    assert repaired.given_offset(0) == 0
    assert repaired.given_offset(repaired.text.index("–")) == given.index("â")
    assert repaired.given_offset(repaired.text.index("end")) == given.index("end")


def test_lost_bytes_are_reported_where_they_were_given() -> None:
    given = "TromsÃ¸ â€œendâ€\ufffd, Ã\ufffdvora, â€œend"
    assert [(one.code, one.offset, one.excerpt) for one in explain_repair(given).unrepaired] == [
        ("lost-bytes", given.index("â€\ufffd"), "â€\ufffd"),
        ("lost-bytes", given.index("Ã\ufffd"), "Ã\ufffd"),
    ]


def test_a_quote_whose_last_byte_was_dropped_is_reported() -> None:
    assert [one.code for one in explain_repair("â€œendâ€ he said").unrepaired] == ["lost-bytes"]


def test_lone_controls_are_reported_and_repaired_only_where_asked_for() -> None:
    given = "\x93quoted\x94, TromsÃ¸\x81"
    kept = explain_repair(given)
    assert kept.text == "\x93quoted\x94, Tromsø\x81"
    assert [one.code for one in kept.unrepaired] == ["c1-control"] * 3
    asked = explain_repair(given, controls=True)
    assert asked.text == "“quoted”, Tromsø\x81"
    assert [one.offset for one in asked.unrepaired] == [given.index("\x81")]
    assert repair(given, controls=True) == asked.text
    assert repair("plain", controls=True) == "plain"


def test_clean_text_has_nothing_unrepaired() -> None:
    assert explain_repair("Kraków").unrepaired == ()
    assert explain_repair("plain").unrepaired == ()
    assert explain_repair("plain").repairs == ()


def test_of_two_rare_pages_the_more_natural_reading_is_taken() -> None:
    # ├¢ is û in ibm437 and ý in ibm850; only one of the two fits the rest.
    text = "lý số một"
    assert repair(garble(text, "cp850")) == text


def test_a_repair_does_not_go_on_with_its_neighbours() -> None:
    assert repair("Ãƒƒƒƒ «A»") == "Ãƒƒƒƒ «A»"


def test_what_is_unassigned_is_no_repair() -> None:
    # Well-formed, but no character of Unicode.
    text = "Ã¸\u00a0Í¸Í¹ «»"
    assert "Í¸Í¹" in repair(text)


def test_repairs_compare_hash_and_pickle() -> None:
    repaired = explain_repair("TromsÃ¸")
    again = pickle.loads(pickle.dumps(repaired))
    assert isinstance(again, Repaired)
    assert again == repaired
    assert hash(again) == hash(repaired)
    assert again.repairs == repaired.repairs


def test_importing_the_room_builds_no_table() -> None:
    code = (
        "import wikiinfobox.mojibake, gc\n"
        "from wikiinfobox.mojibake import pages, kinds, sketch\n"
        "caches = (pages.page, pages.western, pages.openings, kinds.kinds_of_characters, sketch.opening_pair)\n"
        "assert all(cache.cache_info().currsize == 0 for cache in caches)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# What ftfy restores and we do not, with the reason. Where the two disagree otherwise, what we read is what was written.
LEFT_ON_PURPOSE = {
    "capitals that end in Ã before a dash or a dagger may be Portuguese or Vietnamese": r"[A-Z]Ã[–‡](?![A-Za-z])",
    "a capital alone before a superscript may be a unit or bear a note": r"(?<![^\W\d])Ð²(?!\w)",
    "a small letter among capitals is as odd as what stands there": r"[A-Z]Ã[©ª][A-Z]",
}


@needs_shared
@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
def test_what_only_ftfy_restores_is_left_on_purpose(page: str) -> None:
    groups: dict[str, list[str]] = json.loads((SHARED / "mojibake" / "clean_lines.json").read_text("utf-8"))
    for line in (line for lines in groups.values() for line in lines):
        damaged = garble(line, page)
        if repair(damaged) != line and fix_encoding(damaged) == line:
            assert any(re.search(reason, damaged) for reason in LEFT_ON_PURPOSE.values()), damaged


@needs_shared
def test_every_shared_case_to_fix_or_keep_holds() -> None:
    cases: list[dict[str, str]] = json.loads((SHARED / "mojibake" / "cases.json").read_text("utf-8"))
    decided = [case for case in cases if case["kind"] != "amb"]
    assert [case["why"] for case in decided if repair(case["input"]) != case["expect"]] == []


@needs_shared
def test_no_clean_line_changes() -> None:
    groups: dict[str, list[str]] = json.loads((SHARED / "mojibake" / "clean_lines.json").read_text("utf-8"))
    assert [line for lines in groups.values() for line in lines if repair(line) is not line] == []


@needs_shared
def test_clean_documents_stay_and_garbled_ones_come_back() -> None:
    for path in sorted((SHARED / "corpus" / "clean").glob("*.md")):
        text = path.read_bytes().decode()
        assert repair(text) is text, path.name
        for page in ("cp1252", "latin-1"):
            assert repair(garble(text, page)) == text, (path.name, page)


@needs_shared
def test_at_least_as_many_damaged_lines_come_back_as_the_table_asks_for() -> None:
    groups: dict[str, list[str]] = json.loads((SHARED / "mojibake" / "clean_lines.json").read_text("utf-8"))
    lines = [line for group in groups.values() for line in group]
    for page, reach in (("cp1252", 0.998), ("latin-1", 0.999)):
        found = [repair(garble(line, page)) for line in lines]
        assert sum(map(str.__eq__, found, lines)) >= reach * len(lines)
        # What is not restored is left as it was given.
        assert all(one in (line, garble(line, page)) for one, line in zip(found, lines, strict=True))


@pytest.mark.parametrize("door", [repair, explain_repair])
def test_what_is_no_text_is_refused(door: Callable[[str], object]) -> None:
    for wrong in (b"x", None, 3):
        with pytest.raises(TypeError, match="expected a str"):
            door(wrong)  # type: ignore[arg-type]


def test_the_repr_of_a_repair_shows_the_beginning_of_its_text() -> None:
    assert repr(explain_repair("cafÃ©")) == "<Repaired 'café'>"
    assert len(repr(explain_repair("Ã©" * 1000))) < 80


def test_many_places_are_looked_up_as_one_is() -> None:
    repaired = explain_repair("cafÃ© â€“ thÃ© â€“ " * 5)
    offsets = range(len(repaired.text))
    assert repaired.given_offsets(offsets) == [repaired.given_offset(offset) for offset in offsets]
