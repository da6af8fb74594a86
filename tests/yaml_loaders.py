"""Both of PyYAML's parsers, for tests that must hold with either."""

import pytest

from wikiinfobox.frontmatter import parsers


@pytest.fixture(params=["libyaml", "pure"])
def yaml_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Runs a test twice: with libyaml's parser, where PyYAML has it, and with the one in Python."""
    if request.param == "pure":
        monkeypatch.setattr(parsers, "DEFAULT_PARSER", parsers.PureParser)
    elif parsers.DEFAULT_PARSER is parsers.PureParser:
        pytest.skip("this PyYAML was built without libyaml")
    return str(request.param)
