"""The corpus beside the checkout, where there is one: tests that need it are skipped elsewhere, with the reason."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLE = ROOT / "examples" / "qalamoun-offensive-2017.md"


def needs_program(name: str) -> pytest.MarkDecorator:
    """Skips a test where a program of the system is missing: only Python is promised."""
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"this machine has no {name}")


needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the corpus of real documents is not beside this checkout"
)
