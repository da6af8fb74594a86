"""What all tests share."""

import pytest

from yaml_loaders import yaml_loader

__all__ = ["yaml_loader"]


@pytest.fixture(autouse=True)
def no_wish_for_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person who runs the tests wants of a terminal is not what the tests are about."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
