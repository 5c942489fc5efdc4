"""``python -m training``: trains the ranker anew, measures it, writes ``bot/summaries/data``. See README.md."""

from __future__ import annotations

import json
import sys
from collections import Counter
from importlib.metadata import version

from bot.summaries.ranking.model import WEIGHTS
from training.check import by_fold, by_source, told
from training.examples import FILES, examples
from training.fitting import COPIES, fit_model, save


def main() -> int:
    found = list(examples())
    print(f"{len(found)} examples", flush=True)
    save(fit_model(found, COPIES), WEIGHTS)
    checks: dict[str, object] = {}
    for name, check in (("by source", by_source), ("by fold", by_fold)):
        figures_by_line = told(check(found))
        checks[name] = figures_by_line
        print(f"\n{name}")
        for line, figures in figures_by_line.items():
            print(f"{line:32}" + "".join(f"{key} {value:7.2f}   " for key, value in figures.items()), flush=True)
    about = _about(Counter(one.source for one in found), checks)
    WEIGHTS.with_suffix(".json").write_text(json.dumps(about, indent=1) + "\n")
    return 0


def _about(sources: Counter[str], checks: dict[str, object]) -> dict[str, object]:
    return {
        "what": "which stems, and which pairs of them, a person's summary has: see bot/summaries/ranking/model.py",
        "how": "python -m training (see training/README.md)",
        "files": FILES,
        "examples": dict(sources),
        "numpy": version("numpy"),
        "measure": "mean of ROUGE-1, -2 and -L F1, stemmed in English, beside the text's first sentences; "
        "by source: trained on the other sources only; by fold: trained on two thirds of all sources; "
        "at most 400 texts of a source are scored",
        **checks,
    }


if __name__ == "__main__":
    sys.exit(main())
