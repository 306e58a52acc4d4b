"""The command line: export, tables, report, evaluate."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from . import __version__
from .errors import MENDABLE, InputError, status_of

if TYPE_CHECKING:
    from .extract.sentiment.scoring import Scorer
    from .study import Study

_EPILOG = """\
A path that leads nowhere from here is looked for in the project's folder. A folder stands for the articles in it.
ANALYSIS_KNOWLEDGE names a folder of your own rows of the word lists, ANALYSIS_PROCESSED one for the tables of a report.
Exit status: 0 it is done; 2 you can mend what one line tells; 3 it is done without the files that --skip-bad left out,
a line each; 1 a mistake of the program."""
# Done, but not with every file.
LEFT_OUT = 3


class _Parser(argparse.ArgumentParser):
    """Tells a wrong option in one line, as all that a person can mend is told."""

    def error(self, message: str) -> NoReturn:
        self.exit(MENDABLE, f"{self.prog}: {message}; \"{self.prog} --help\" tells what it takes\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As ``argparse`` does, but that a command tells itself what it does not know, and names its own help."""
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown


def entry() -> int:
    """Run the command of this process, which ends with it; returns the exit status."""
    try:
        return main()
    finally:
        gc.freeze()  # nobody need walk over the word lists once more to find no garbage


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status. The process may go on."""
    options = _parser().parse_args(arguments)
    return status_of(lambda: options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="analysis", description="Arabic news: names, quotes, speakers, sentiment.",
                     epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    export = commands.add_parser("export", help="print one JSON object for an article, or one a line for many")
    _add_files(export)
    export.add_argument("--lines", action="store_true", help="an object a line, also for a single file")
    _add_sentiment_model(export)
    export.set_defaults(run=_export)
    tables = commands.add_parser("tables", help="write the tables of many articles, each in one Parquet and one CSV file")
    _add_files(tables)
    tables.add_argument("--output", type=Path, default=Path("tables"), help="folder of the tables (default: tables)")
    _add_sentiment_model(tables)
    tables.set_defaults(run=_tables)
    report = commands.add_parser("report", help="write a report of HTML pages for each article")
    _add_files(report)
    report.add_argument("--output", type=Path, default=Path("reports"), help="folder of the reports (default: reports)")
    report.set_defaults(run=_report)
    evaluate = commands.add_parser("evaluate", help="compare with annotated articles")
    evaluate.add_argument("gold", type=_path, metavar="GOLD", help="folder with NAME.json and articles/NAME.txt")
    told = evaluate.add_mutually_exclusive_group()
    told.add_argument("--errors", action="store_true", help="list every error, but for those in held-out articles")
    told.add_argument("--held-out-errors", action="store_true", help="list those too (whoever reads them mends them)")
    told.add_argument("--damage", action="store_true", help="tell what is found when one quotation mark is missing")
    told.add_argument("--retyped", action="store_true", help="tell the figures of the same articles typed otherwise")
    told.add_argument("--renamed", type=_path, metavar="PEOPLE",
                      help="tell the figures of the same articles about the people of a file (gender, given, family)")
    _add_sentiment_model(evaluate)
    evaluate.set_defaults(run=_evaluate)
    return parser


def _named(file: str) -> str:
    """What is typed, as it is: a path would write the address of a page otherwise."""
    if not file:
        raise argparse.ArgumentTypeError("no file is named")
    return file


def _path(file: str) -> Path:
    return Path(_named(file))


def _add_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", type=_named, nargs="+", metavar="FILE",
                         help="articles as text, Markdown or HTML, or folders of such")
    command.add_argument("--skip-bad", action="store_true", help="go on without files that cannot be read; the exit status is 3")


def _add_sentiment_model(command: argparse.ArgumentParser) -> None:
    command.add_argument("--sentiment-model", type=Path, metavar="FOLDER",
                         help="judge sentiment by the transformer model in this folder, instead of the lexicon")


def _scorer(folder: Path | None) -> Scorer | None:
    """The scorer of a model's folder; None, which stands for the lexicon, without one."""
    if folder is None:
        return None
    from .extract.sentiment.transformer import TransformerScorer

    return TransformerScorer.from_folder(folder)


class _Reading:
    """The articles that a command is given, one at a time, and the status that tells whether some were left out."""

    def __init__(self, options: argparse.Namespace) -> None:
        from .corpus import named

        self.sources = named(options.files)
        self._options = options
        self._left_out = self._read = 0

    def studies(self, *, progress: bool = False) -> Iterator[Study]:
        """A study of each; raises InputError for the first that cannot be read, with --skip-bad only where none can."""
        from tqdm import tqdm

        from .corpus import studies
        from .pipeline import analyse

        read = partial(analyse, scorer=_scorer(getattr(self._options, "sentiment_model", None)))
        complain = self._leave_out if self._options.skip_bad else None
        with tqdm(self.sources, unit="article", file=sys.stderr, disable=not progress) as sources:
            for study in studies(sources, complain=complain, read=read):
                self._read += 1
                yield study
        if not self._read:
            raise InputError("these files", "none of them can be read", "each line above tells why")

    @property
    def status(self) -> int:
        """The exit status of a command that is done."""
        return LEFT_OUT if self._left_out else 0

    def _leave_out(self, error: InputError) -> None:
        self._left_out += 1
        _say(f"analysis: left out: {error}")


def _say(line: str) -> None:
    from tqdm import tqdm

    tqdm.write(line, file=sys.stderr)


def _export(options: argparse.Namespace) -> int:
    from . import knowledge
    from .export import export
    from .store import find_article

    knowledge.check()
    reading = _Reading(options)
    one = len(options.files) == len(reading.sources) == 1 and not find_article(options.files[0]).is_dir() and not options.lines
    for study in reading.studies():
        json.dump(export(study.analysis), sys.stdout, ensure_ascii=False, indent=1 if one else None)
        print()
    return reading.status


def _tables(options: argparse.Namespace) -> int:
    from . import knowledge
    from .corpus import write_corpus

    knowledge.check()
    reading = _Reading(options)
    for file in write_corpus(reading.studies(progress=True), options.output)["file"]:
        print(options.output / file)
    return reading.status


def _report(options: argparse.Namespace) -> int:
    from . import knowledge
    from .report import write_reports
    from .store import check_processed

    knowledge.check()
    check_processed()
    reading = _Reading(options)
    files = [study.file for study in reading.studies() if study.file] if options.skip_bad else [
        source for _, source in reading.sources if isinstance(source, Path)]
    for page in write_reports(files, options.output):
        print(page)
    return reading.status


def _evaluate(options: argparse.Namespace) -> int:
    from . import knowledge
    from .evaluate import evaluate

    knowledge.check()
    return evaluate(options.gold, show_errors=options.errors, held_out=options.held_out_errors, damage=options.damage,
                    retype=options.retyped, rename=options.renamed, scorer=_scorer(options.sentiment_model))
