from wikiinfobox.mojibake import explain_repair, repair


def test_a_dash_read_as_windows_1252_is_put_back() -> None:
    assert repair("Lebanonâ€“Syria border") == "Lebanon–Syria border"


def test_a_text_without_damage_comes_back_as_the_same_object() -> None:
    text = "CAFÉ… DE LA PAIX – „Groß“"
    assert repair(text) is text


def test_each_reported_change_made_in_the_given_text_gives_the_repaired_one() -> None:
    given = "cafÃƒÂ© â€“ thÃ©, «CITÉ»"
    repaired = explain_repair(given)
    text = given
    for one in reversed(repaired.repairs):
        assert given[one.start :].startswith(one.before)
        text = text[: one.start] + one.after + text[one.start + len(one.before) :]
    assert text == repaired.text == "café – thé, «CITÉ»"
