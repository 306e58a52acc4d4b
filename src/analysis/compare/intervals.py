"""How sure a share is."""

from __future__ import annotations

from math import sqrt

_Z95 = 1.959964


def wilson(hits: int, trials: int, *, z: float = _Z95) -> tuple[float, float]:
    """The 95 % Wilson score interval of hits/trials, (0, 1) for no trials.

    Source: E. B. Wilson (1927); advised for small counts by Brown, Cai and DasGupta (2001).
    """
    if trials == 0:
        return 0.0, 1.0
    share, spread = hits / trials, z * z / trials
    centre = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)
