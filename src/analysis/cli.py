"""The command line: export, report, evaluate."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .errors import status_of

if TYPE_CHECKING:
    from .extract.sentiment.scoring import Scorer

_EPILOG = """\
A path that leads nowhere from here is looked for in the project's folder.
ANALYSIS_KNOWLEDGE names a folder of your own rows of the word lists, ANALYSIS_PROCESSED one for the tables of a report.
Exit status: 0 it is done; 2 you can mend what one line tells; 1 a mistake of the program."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return status_of(lambda: options.run(options))
    finally:
        gc.freeze()  # the process ends: nobody need walk over the word lists once more to find no garbage


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="analysis", description="Arabic news: names, quotes, speakers, sentiment.",
                                     epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    export = commands.add_parser("export", help="print one JSON object for an article")
    export.add_argument("file", type=_named, metavar="FILE", help="article as text, Markdown or HTML")
    _add_sentiment_model(export)
    export.set_defaults(run=_export)
    report = commands.add_parser("report", help="write a report of HTML pages for each article")
    report.add_argument("files", type=_named, nargs="+", metavar="FILE", help="articles as text, Markdown or HTML")
    report.add_argument("--output", type=Path, default=Path("reports"), help="folder of the reports (default: reports)")
    report.set_defaults(run=_report)
    evaluate = commands.add_parser("evaluate", help="compare with annotated articles")
    evaluate.add_argument("gold", type=_named, metavar="GOLD", help="folder with NAME.json and articles/NAME.txt")
    told = evaluate.add_mutually_exclusive_group()
    told.add_argument("--errors", action="store_true", help="list every error, but for those in held-out articles")
    told.add_argument("--held-out-errors", action="store_true", help="list those too (whoever reads them mends them)")
    told.add_argument("--damage", action="store_true", help="tell what is found when one quotation mark is missing")
    told.add_argument("--retyped", action="store_true", help="tell the figures of the same articles typed otherwise")
    _add_sentiment_model(evaluate)
    evaluate.set_defaults(run=_evaluate)
    return parser


def _named(path: str) -> Path:
    if not path:
        raise argparse.ArgumentTypeError("no file is named")
    return Path(path)


def _add_sentiment_model(command: argparse.ArgumentParser) -> None:
    command.add_argument("--sentiment-model", type=Path, metavar="FOLDER",
                         help="judge sentiment by the transformer model in this folder, instead of the lexicon")


def _scorer(folder: Path | None) -> Scorer | None:
    """The scorer of a model's folder; None, which stands for the lexicon, without one."""
    if folder is None:
        return None
    from .extract.sentiment.transformer import TransformerScorer

    return TransformerScorer.from_folder(folder)


def _export(options: argparse.Namespace) -> int:
    from . import knowledge
    from .article import load_article
    from .export import export
    from .pipeline import analyse
    from .store import find_article

    knowledge.check()
    analysis = analyse(load_article(find_article(options.file)), scorer=_scorer(options.sentiment_model))
    json.dump(export(analysis), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def _report(options: argparse.Namespace) -> int:
    from .report import write_reports

    for page in write_reports(options.files, options.output):
        print(page)
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    from . import knowledge
    from .evaluate import evaluate

    knowledge.check()
    return evaluate(options.gold, show_errors=options.errors, held_out=options.held_out_errors, damage=options.damage,
                    retype=options.retyped, scorer=_scorer(options.sentiment_model))
