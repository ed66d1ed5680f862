"""Which form of an answer a caller prefers."""

import re

_QUALITY = re.compile(r";\s*q=([\d.]+)")


def prefers_csv(accept: str) -> bool:
    """Whether an `Accept` header (RFC 9110) asks for CSV before JSON."""
    ranges = [part.strip().lower() for part in accept.split(",")]
    csv = max((_weight(r) for r in ranges if r.startswith("text/csv")), default=0.0)
    json = max((_weight(r) for r in ranges if r.startswith("application/json")), default=0.0)
    return csv > json


def _weight(media_range: str) -> float:
    found = _QUALITY.search(media_range)
    try:
        return float(found[1]) if found else 1.0
    except ValueError:
        return 0.0
