"""How much one document may ask for. The defaults stand here and nowhere else."""

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """The most a document may have; beyond it, reading stops with a `LimitError` that names the limit.

    >>> Limits(depth=200).nodes
    1000000

    Units:  document in bytes of UTF-8; depth in levels; aliases in uses; nodes in values, aliases written out.
    """

    document: int = 16 * 1024 * 1024
    depth: int = 64
    aliases: int = 100
    nodes: int = 1_000_000


DEFAULT_LIMITS = Limits()
