"""Public holidays of Finland as plain days, for the last day on which something can be done.

They include the eves that count like holidays (Christmas Eve, Midsummer Eve). The package is imported when it
is first asked, because that takes a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache


def finnish(years: Iterable[int]) -> frozenset[date]:
    """Return the public holidays of the given years."""
    return frozenset().union(*(_of_year(year) for year in years))


@cache
def _of_year(year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("FI", years=year))
