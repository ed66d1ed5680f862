"""A report as files: `report.json` for programs, `report.md` for people."""

import json
from pathlib import Path

from eti_assistant.evaluation import wording
from eti_assistant.evaluation.report import Rate, Report, Result

Json = dict[str, object]


def write_report(report: Report, out: Path) -> None:
    """Write both files into `out`, which is made if it is missing."""
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(report_json(report), ensure_ascii=False, indent=2)
    (out / "report.json").write_text(text + "\n", encoding="utf-8")
    (out / "report.md").write_text(report_markdown(report), encoding="utf-8")


def report_json(report: Report) -> Json:
    """The whole report; only `latency_ms` and `elapsed_ms` differ between two equal runs."""
    return {
        "file": report.file,
        "index_version": report.index_version,
        "questions": len(report.results),
        "measures": {name: _rate_json(rate) for name, rate in report.rates().items()},
        "kinds": _rates_json(report.by(lambda r: r.case.kind)),
        "categories": _rates_json(report.by(lambda r: r.case.category)),
        "latency_ms": {f"p{p}": round(report.percentile_ms(p), 1) for p in (50, 95)},
        "wrong": [result.case.id for result in report.wrong],
        "results": [_result_json(result) for result in report.results],
    }


def report_markdown(report: Report) -> str:
    """The report in French: measures, kinds, categories, then each wrong answer."""
    faulty = [result for result in report.results if result.proof.faults]
    names = wording.MEASURES
    measures = [f"| {names[k]} | {_percent(r)} | {_of(r)} |" for k, r in report.rates().items()]
    kinds = {wording.KINDS[k]: rate for k, rate in report.by(lambda r: r.case.kind).items()}
    return wording.REPORT.format(
        file=report.file,
        version=report.index_version,
        questions=len(report.results),
        measures="\n".join(measures),
        p50=round(report.percentile_ms(50)),
        p95=round(report.percentile_ms(95)),
        kinds=_table(wording.KIND, kinds),
        categories=_table(wording.CATEGORY, report.by(lambda r: r.case.category)),
        wrong_count=len(report.wrong),
        wrong="\n".join(_wrong(result) for result in report.wrong) or wording.NONE,
        faults_count=sum(len(result.proof.faults) for result in faulty),
        faults="\n".join(_faults(result) for result in faulty) or wording.NONE,
    )


def percent(share: float) -> str:
    """A share as French writes it: "97,5 %"."""
    return f"{share * 100:.1f}".replace(".", ",") + "\u00a0%"


def _percent(rate: Rate) -> str:
    return percent(rate.share)


def _of(rate: Rate) -> str:
    return f"{rate.hits}/{rate.total}"


def _rate_json(rate: Rate) -> Json:
    return {"share": round(rate.share, 4), "hits": rate.hits, "total": rate.total}


def _rates_json(rates: dict[str, Rate]) -> Json:
    return {name: _rate_json(rate) for name, rate in rates.items()}


def _result_json(result: Result) -> Json:
    case, answer, proof = result.case, result.answer, result.proof
    return {
        "id": case.id,
        "category": case.category,
        "kind": case.kind,
        "question": case.question,
        "right": result.judgement.right,
        "why": list(result.judgement.why),
        "status": answer.status.value,
        "answer": answer.text,
        "expected": _expected(result),
        "quotes": [f"{c.source.id}, {c.page} : {c.quote}" for c in answer.citations],
        "right_source": proof.right_source,
        "faults": list(proof.faults),
        "elapsed_ms": round(result.elapsed_ms, 1),
    }


def _table(name: str, rates: dict[str, Rate]) -> str:
    rows = [f"| {one} | {r.hits} | {r.total} | {_percent(r)} |" for one, r in rates.items()]
    return "\n".join([wording.GROUP_HEAD.format(name=name), *rows])


def _wrong(result: Result) -> str:
    return wording.WRONG_ITEM.format(
        id=result.case.id,
        category=result.case.category,
        question=result.case.question,
        status=result.answer.status.value,
        answer=" ".join(result.answer.text.split()),
        expected=_expected(result),
        why=" ; ".join(result.judgement.why),
    )


def _expected(result: Result) -> str:
    case = result.case
    statuses = "|".join(sorted(case.expected))
    return " — ".join(part for part in (case.gold, statuses) if part)


def _faults(result: Result) -> str:
    return f"- **{result.case.id}**\u202f: " + " ; ".join(result.proof.faults)
