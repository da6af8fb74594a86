"""What all tests share: the parsers of YAML, and how hard the laws are tried.

`dev`, the default, tries the same examples each time: a law that turns red was broken by what was changed. `ci` and
`deep` try new ones on each run, to find what nobody thought of; pytest prints the seed that repeats a run that failed,
`--hypothesis-seed=…`, and the `@reproduce_failure(…)` that repeats the example.
"""

import pytest
from hypothesis import HealthCheck, Phase, settings

from yaml_loaders import yaml_loader

__all__ = ["yaml_loader"]

# A busy machine is no reason to fail, a whole article is a large example, and a law of some documents is a law, too.
settings.register_profile(
    "laws",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
# After it has found the smallest example, Hypothesis tries for seconds which parts of it could be any others. The many
# tests that look for an example have no use for that; a law that fails is told better by the profiles below.
quick = [phase for phase in Phase if phase is not Phase.explain]
settings.register_profile("dev", settings.get_profile("laws"), max_examples=50, derandomize=True, phases=quick)
settings.register_profile("ci", settings.get_profile("laws"), max_examples=1_000, database=None)
settings.register_profile("deep", settings.get_profile("laws"), max_examples=20_000, database=None)
settings.load_profile("dev")


@pytest.fixture(autouse=True)
def no_wish_for_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person who runs the tests wants of a terminal is not what the tests are about."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
