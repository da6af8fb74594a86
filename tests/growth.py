"""Whether reading takes time in proportion to the text: a bound so loose that only another order breaks it."""

import time
from collections.abc import Callable


def assert_linear(read: Callable[[str], object], part: str, small: int, large: int) -> None:
    """Reads *part* repeated to *small* and to *large* characters; squared growth would be far beyond the bound."""
    few, many = (_seconds(read, (part * (size // len(part) + 1))[:size]) for size in (small, large))
    # Of one processor, the best of three, and with a second to spare: a machine may be busy.
    assert many < max(4 * large / small * few, 1.0), f"{few:.3f} s for {small:,} characters, {many:.3f} s for {large:,}"


def _seconds(read: Callable[[str], object], text: str) -> float:
    times: list[float] = []
    for _ in range(3):
        start = time.process_time()
        read(text)
        times.append(time.process_time() - start)
        if times[-1] < 0.2:
            break
    return min(times)
