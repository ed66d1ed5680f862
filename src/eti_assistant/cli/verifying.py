"""`eti-assistant verify`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import AsJson, IndexFolder
from eti_assistant.cli.output import counted, print_json, print_result
from eti_assistant.errors import EtiError, UnreadableFile

if TYPE_CHECKING:
    from eti_assistant.domain.verdicts import Verification, VerifiedClaim

_STANDARD_INPUT = "-"


def verify(
    file: Annotated[str, typer.Argument(metavar=wording.TEXT_FILE, help=wording.VERIFY_ARGUMENT)],
    index: IndexFolder = None,
    json: AsJson = False,
) -> int:
    """A verdict for each figure of a text."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.representation import verification_json

    verification = open_assistant(index).verify(_text(file))
    if json:
        print_json(verification_json(verification))
    else:
        print_result(_written(verification))
    return 0


def _text(file: str) -> str:
    """The text of the file, or of the standard input for "-"."""
    from eti_assistant.verifying.texts import decode_text, text_of

    try:
        if file == _STANDARD_INPUT:
            return decode_text(sys.stdin.buffer.read())
        return text_of(Path(file))
    except UnreadableFile as error:
        raise EtiError(wording.TEXT_UNREADABLE.format(path=file, reason=error.message)) from error


def _written(verification: "Verification") -> str:
    if not verification.claims:
        return wording.NO_CLAIM
    blocks = [_claim(claim) for claim in verification.claims]
    totals = [
        counted(wording.VERDICT_COUNTS[verdict], count)
        for verdict in wording.VERDICT_COUNTS
        if (count := sum(c.verdict.value == verdict for c in verification.claims))
    ]
    return "\n\n".join([*blocks, wording.VERIFIED.format(counts=", ".join(totals))])


def _claim(claim: "VerifiedClaim") -> str:
    from eti_assistant.cli.asking import written_citation

    head = wording.CLAIM.format(text=claim.text, verdict=wording.VERDICTS[claim.verdict.value])
    calculation = [claim.calculation.expression] if claim.calculation else []
    quotes = [written_citation(citation) for citation in claim.citations]
    return "\n  ".join([head, claim.explanation, *calculation, *quotes])
