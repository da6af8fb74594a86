"""The corpus beside the checkout, where there is one: tests that need it are skipped elsewhere, with the reason."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLE = ROOT / "examples" / "qalamoun-offensive-2017.md"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the corpus of real documents is not beside this checkout"
)
