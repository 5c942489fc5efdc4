"""An article's text from its page, by segments that annotators marked, beside plain trafilatura."""

from __future__ import annotations

from multiprocessing import Pool

from benchmarks.corpus import Row, rows
from benchmarks.scores import Counts, segments
from benchmarks.table import OURS, Line, Table


def measure() -> Table:
    with Pool(2) as pool:
        scored = pool.map(_score, rows("extract_trafseg"), chunksize=4)
    figures = {
        system: sum((counts[place] for counts in scored), Counts()).f1
        for place, system in enumerate((OURS, "trafilatura"))
    }
    return Table("Extraction: segment F1", [Line("segments", figures)])


def _score(row: Row) -> tuple[Counts, Counts]:
    wanted, unwanted = row.get("with", []), row.get("without", [])
    return segments(wanted, unwanted, _ours(row)), segments(wanted, unwanted, _plain(row))


def _ours(row: Row) -> str:
    from bot.articles.extract import extract
    from bot.errors import NothingToRead

    try:
        return extract(row["html"].encode("utf-8", "replace"), row["url"]).text
    except NothingToRead:
        return ""


def _plain(row: Row) -> str:
    import trafilatura

    return trafilatura.extract(row["html"], url=row["url"], include_comments=False) or ""
