"""Years and seasons, as questions and the heads of columns name them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.french.dates import read_dates

_SEASON = re.compile(r"(\d{4})\s?[-–/]\s?(\d{2,4})(?!\d)")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year, or a season that goes over two of them (`first` < `last`)."""

    first: int
    last: int

    @property
    def written(self) -> str:
        """As French writes it: "2023", "2022-2023"."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    @property
    def before(self) -> "Period":
        """The year or season before."""
        return Period(self.first - 1, self.last - 1)


@lru_cache(maxsize=10_000)
def periods(text: str) -> tuple[Period, ...]:
    """The periods a text names, in order, once each; "entre 2022 et 2023" names two."""
    found: list[Period] = []
    for date in read_dates(text):
        years = [int(end[:4]) for end in date.iso.split("/") if end[:4].isdigit()]
        if not years:
            continue
        if len(years) == 2 and _SEASON.search(date.text):
            found.append(Period(years[0], years[1]))
        else:
            found += [Period(year, year) for year in years]
    return tuple(dict.fromkeys(found))


def only_period(text: str) -> Period | None:
    """The one period that a text names."""
    found = periods(text)
    return found[0] if len(found) == 1 else None
