"""Writes the results of calculations, with the operations that prove them."""

from collections.abc import Sequence
from decimal import Decimal

from eti_assistant.answering.calculating.calculation_words import told
from eti_assistant.answering.calculating.readings import Reading
from eti_assistant.answering.calculating.table_lookup import is_target
from eti_assistant.answering.statements import Excerpt, Operand, Operation, Statement
from eti_assistant.checking.arithmetic import (
    MINUS,
    decimals_of,
    in_scale,
    percent,
    percentage,
)

_BLANK = "\u202f"
_POINT = "point"


def tell_change(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """Write "Médecins : 214 en 2022 puis 221 en 2023, soit + 7 (+ 3,3 %)." and its caveat."""
    first, last = readings[0], readings[-1]
    excerpts = _excerpts(*readings)
    label = f"{_label(first, last)} : " if _label(first, last) else ""
    before = " ; ".join(dated(one, excerpts) for one in readings[:-1])
    parts = {"label": label, "first": before, "last": dated(last, excerpts)}
    if first.value == last.value:
        return (Statement(told("same", **parts), excerpts), *_caveats(first, last, excerpts))
    gap = _gap(first, last, excerpts)
    sign = "+" if last.value > first.value else MINUS
    parts["difference"] = f"{sign}{_BLANK}{gap.result}"
    if first.quantity.unit in ("%", "‰") or first.value <= 0:
        statement = Statement(told("change", **parts), excerpts, (gap,))
    else:
        growth = _share_of(gap.result, abs(last.value - first.value), first, excerpts)
        parts["growth"] = f"{sign}{_BLANK}{growth.result}"
        statement = Statement(told("change_share", **parts), excerpts, (gap, growth))
    return (statement, *_caveats(first, last, excerpts))


def tell_difference(first: Reading, last: Reading) -> tuple[Statement, ...]:
    """Two figures and how far apart they are."""
    excerpts = _excerpts(first, last)
    parts = {"first": _labelled(first), "last": _labelled(last)}
    if first.value == last.value:
        return (Statement(told("equal", **parts), excerpts), *_caveats(first, last, excerpts))
    gap = _gap(first, last, excerpts)
    text = told("difference", **parts, result=gap.result)
    return (Statement(text, excerpts, (gap,)), *_caveats(first, last, excerpts))


def tell_both(first: Reading, last: Reading) -> tuple[Statement, ...]:
    """Two figures side by side."""
    excerpts = _excerpts(first, last)
    text = told("compared", first=_labelled(first), last=_labelled(last))
    return (Statement(text, excerpts), *_caveats(first, last, excerpts))


def tell_sum(first: Reading, last: Reading) -> tuple[Statement, ...]:
    """Two figures and their sum."""
    excerpts = _excerpts(first, last)
    decimals = _decimals(first, last)
    result = in_scale(first.value + last.value, first.scale, first.unit, decimals)
    expression = f"{_number(first)} + {_number(last)} = {result}"
    operation = Operation(expression, result, _operands(first, last, excerpts))
    text = told("sum", first=_labelled(first), last=_labelled(last), result=result)
    return (Statement(text, excerpts, (operation,)), *_caveats(first, last, excerpts))


def tell_share(part: Reading, whole: Reading) -> tuple[Statement, ...]:
    """A part, its whole, and the share of one in the other."""
    excerpts = _excerpts(part, whole)
    result = percent(percentage(part.value, whole.value))
    expression = f"{_number(part)} ÷ {_number(whole)} = {result}"
    operation = Operation(expression, result, _operands(part, whole, excerpts))
    text = told("share", first=_labelled(part), last=_labelled(whole), result=result)
    return (Statement(text, excerpts, (operation,)), *_caveats(part, whole, excerpts))


def tell_missing(now: Reading, goal: Reading) -> tuple[Statement, ...]:
    """How much is missing from one figure to a higher one, which may be a target."""
    excerpts = _excerpts(now, goal)
    gap = _gap(now, goal, excerpts)
    text = told("missing", result=gap.result, first=now.written, last=goal.written)
    statement = Statement(text, excerpts, (gap,))
    if not is_target(goal.excerpts[0].quote):
        return (statement, *_caveats(now, goal, excerpts))
    return (statement, Statement(told("target"), excerpts))


def _gap(first: Reading, last: Reading, excerpts: tuple[Excerpt, ...]) -> Operation:
    """The higher figure less the lower one, in the scale of the first."""
    high, low = (last, first) if last.value > first.value else (first, last)
    scale, unit = min((one.scale, one.unit) for one in (first, last))
    if unit in ("%", "‰"):
        amount = high.value - low.value
        unit = _POINT if amount < 2 else f"{_POINT}s"
    result = in_scale(high.value - low.value, scale, unit, _decimals(first, last))
    expression = f"{_number(high)} {MINUS} {_number(low)} = {result}"
    return Operation(expression, result, _operands(high, low, excerpts))


def _share_of(
    written: str, part: Decimal, whole: Reading, excerpts: tuple[Excerpt, ...]
) -> Operation:
    """What a difference is of the figure it starts from."""
    result = percent(percentage(part, whole.value))
    operands = (Operand(float(whole.value), excerpts.index(whole.excerpts[0])),)
    return Operation(f"{written} ÷ {_number(whole)} = {result}", result, operands)


def _operands(first: Reading, last: Reading, excerpts: tuple[Excerpt, ...]) -> tuple[Operand, ...]:
    return tuple(
        Operand(float(one.value), excerpts.index(one.excerpts[0])) for one in (first, last)
    )


def _excerpts(*readings: Reading) -> tuple[Excerpt, ...]:
    return tuple(dict.fromkeys(excerpt for one in readings for excerpt in one.excerpts))


def _number(one: Reading) -> str:
    return in_scale(one.value, one.scale, one.unit, _decimals(one))


def _decimals(*readings: Reading) -> int:
    return max(decimals_of(one.quantity.text) for one in readings)


def _label(first: Reading, last: Reading) -> str:
    """What both figures count: the row and, when it is the same, the head of the column."""
    heads = {first.head, last.head}
    head = first.head if len(heads) == 1 else ""
    return " – ".join(part for part in (first.label, head) if part)


def _labelled(one: Reading) -> str:
    head = f"{one.label} – {one.head}" if one.head else one.label
    return told("labelled", label=head, value=one.written) if head else one.written


def dated(one: Reading, excerpts: Sequence[Excerpt] = ()) -> str:
    """The figure with its year, where a quote holds the year too and the head does not."""
    period = one.period.written if one.period else ""
    shown = excerpts or one.excerpts
    known = period in one.head and not excerpts
    if period and not known and any(period in excerpt.quote for excerpt in shown):
        return told("in_year", value=one.written, period=period)
    return one.written


def _caveats(first: Reading, last: Reading, excerpts: tuple[Excerpt, ...]) -> tuple[Statement, ...]:
    units = {first.quantity.unit, last.quantity.unit} - {""}
    if len(units) > 1:
        return (Statement(told("other_counts"), excerpts),)
    if first.document != last.document:
        return (Statement(told("other_documents"), excerpts),)
    return ()
