"""Sentiment by a transformer model from a folder of this computer, behind the interface of the lexicon scorer.

The libraries (`pip install -e .[transformers]`) are imported when a model is loaded, and nothing is
ever fetched. A model says how sure it is of each class and not why: its sentiments hold no contributions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from ... import knowledge
from ...arabic.folding import fold_key
from ...arabic.words import Words
from ...errors import InputError
from .scoring import Sentiment

# Every sentiment and what a model that is sure of it adds to the score.
_VALUES = {"negative": -1.0, "neutral": 0.0, "positive": 1.0}
_NOTHING = Sentiment("neutral", 0.0, ())
_PARTS = {
    "config.json": ("config.json",),
    "weights such as model.safetensors": ("model*.safetensors", "pytorch_model*.bin"),
    "tokenizer such as tokenizer.json": ("tokenizer.json", "vocab.*", "*.model"),
}
_SAVED = "name a folder that save_pretrained wrote, for the model and for its tokenizer"
_BATCH = 16
# Tokens read of a stretch by a model that sets no limit itself.
_MOST_TOKENS = 512
_MOST_COMPLAINT = 160


class TransformerScorer:
    """Scores by a text classifier; make one with ``from_folder``. On the CPU, the same score every time."""

    def __init__(self, model: Any, tokenizer: Any, classes: Sequence[str]):
        self.model = model.eval()
        self.tokenizer = tokenizer
        self.classes = tuple(classes)
        self.most_tokens = most_tokens(model, tokenizer)

    @classmethod
    def from_folder(cls, path: str | Path, *, labels: Mapping[str, str] | None = None) -> TransformerScorer:
        """The scorer of the model that ``save_pretrained`` wrote into a folder.

        ``labels`` says what the model's own class names mean (name → positive, neutral or negative) and goes
        before ``knowledge/sentiment-labels.tsv``. Raises InputError where the folder is missing or holds no
        trained classifier, where the extra is not installed, and where a class name is not known.
        """
        folder = Path(path)
        _check_folder(folder)
        model, tokenizer = _load(folder)
        names = [str(model.config.id2label[number]) for number in range(model.config.num_labels)]
        return cls(model, tokenizer, classes_of(folder, names, labels))

    def score(self, words: Words, first: int, last: int) -> Sentiment:
        """The sentiment of words ``first``..``last`` inclusive; what exceeds the model's length is not read."""
        return self.score_many(words, [(first, last)])[0]

    def score_many(self, words: Words, spans: Sequence[tuple[int, int]]) -> list[Sentiment]:
        """One sentiment for each (first, last), in their order, read in batches."""
        texts = [words.surface(first, last) if first <= last else "" for first, last in spans]
        judged = (row for batch in _batches(texts) for row in self._probabilities(batch))
        return [sentiment_of(self.classes, row) if text.strip() else _NOTHING
                for text, row in zip(texts, judged, strict=True)]

    def _probabilities(self, texts: list[str]) -> list[list[float]]:
        """Shape (texts, classes): how sure the model is of each class, a row adding up to 1."""
        import torch

        tokens = self.tokenizer(texts, padding=True, truncation=True, max_length=self.most_tokens, return_tensors="pt")
        with torch.inference_mode():
            logits = self.model(**tokens).logits
        return logits.double().softmax(dim=-1).tolist()  # type: ignore[no-any-return]


def sentiment_of(classes: Sequence[str], probabilities: Sequence[float]) -> Sentiment:
    """The likeliest sentiment, and P(positive) - P(negative), which lies in -1..1; neutral where two are alike."""
    sums = dict.fromkeys(("neutral", "positive", "negative"), 0.0)
    for name, probability in zip(classes, probabilities, strict=True):
        sums[name] += probability
    score = sum(_VALUES[name] * share for name, share in sums.items())
    best = max(sums.values())
    likeliest = [name for name, share in sums.items() if share == best]
    return Sentiment(likeliest[0] if len(likeliest) == 1 else "neutral", round(max(-1.0, min(1.0, score)), 3), ())


def classes_of(folder: Path, names: Sequence[str], labels: Mapping[str, str] | None = None) -> list[str]:
    """Positive, neutral or negative for each of a model's class names, in their order.

    Raises InputError for a name without a meaning, a meaning that is none of the three, a name that the
    model has not, and a model that cannot tell positive from negative.
    """
    meanings = {**_known(names), **(labels or {})}
    unknown = [name for name in names if name not in meanings]
    if unknown:
        raise InputError(folder, f"the model's labels {_listed(unknown)} are not known as a sentiment",
                         "say what they mean by labels= or in a sentiment-labels.tsv in the folder ANALYSIS_KNOWLEDGE")
    _check_meanings(folder, names, meanings)
    return [meanings[name] for name in names]


def _known(names: Sequence[str]) -> dict[str, str]:
    """What the data file says of the names; a row for this number of classes or, failing that, for any."""
    rows = knowledge.read("sentiment-labels")
    table = {(fold_key(row["label"]), row["among"]): row["sentiment"] for row in rows}
    keys = {name: fold_key(name) for name in names}
    found = {name: table.get((key, str(len(names))), table.get((key, ""))) for name, key in keys.items()}
    return {name: meaning for name, meaning in found.items() if meaning is not None}


def _check_meanings(folder: Path, names: Sequence[str], meanings: Mapping[str, str]) -> None:
    strangers = [name for name in meanings if name not in names]
    if strangers:
        raise InputError(folder, f"the model has no label {_listed(strangers)}", f"its labels are {_listed(names)}")
    wrong = sorted({meaning for meaning in meanings.values() if meaning not in _VALUES})
    if wrong:
        raise InputError(folder, f"{_listed(wrong)} is no sentiment for a label", f"write one of {_listed(list(_VALUES))}")
    if not {"positive", "negative"} <= set(meanings.values()):
        raise InputError(folder, f"the model's labels {_listed(names)} do not tell positive from negative",
                         "choose a model for sentiment")


def most_tokens(model: Any, tokenizer: Any) -> int:
    """How many tokens a model reads at once, the special ones among them: the least limit that is known."""
    tables = [part for name, part in model.named_modules() if name.endswith("position_embeddings")]
    limits = [limit for limit in map(_positions, tables) if limit > 0] or [_MOST_TOKENS]
    return min(int(tokenizer.model_max_length), *limits)


def _positions(embedding: Any) -> int:
    """The places of a table of positions, 0 if it has no such; some families count from after the padding."""
    padding = getattr(embedding, "padding_idx", None)
    return int(getattr(embedding, "num_embeddings", 0)) - (0 if padding is None else padding + 1)


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        problem = "is a file" if folder.exists() else "does not exist"
        raise InputError(folder, problem, "name the folder of a model on this computer (nothing is downloaded)")
    for part, patterns in _PARTS.items():
        if not any(file for pattern in patterns for file in folder.glob(pattern)):
            raise InputError(folder, f"holds no model (no {part})", _SAVED)


def _load(folder: Path) -> tuple[Any, Any]:
    """Model and tokenizer, from the folder alone."""
    transformers = _library(folder)
    place = str(folder.resolve())
    try:
        with _quiet(transformers.utils.logging):
            tokenizer = transformers.AutoTokenizer.from_pretrained(place, local_files_only=True)
            model, notes = transformers.AutoModelForSequenceClassification.from_pretrained(
                place, local_files_only=True, output_loading_info=True)
    except Exception as error:  # the libraries raise whatever a damaged file leads them to
        raise InputError(folder, f"cannot be loaded as a classifier of texts ({_complaint(error)})", _SAVED) from error
    _check_trained(folder, notes["missing_keys"])
    if tokenizer.pad_token_id is None:
        raise InputError(folder, "its tokenizer has no padding token", "name one in its tokenizer_config.json")
    return model, tokenizer


@contextmanager
def _quiet(logging: Any) -> Iterator[None]:
    """Without the library's progress bars and warnings, which InputError says in one line; both as before at the end."""
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()


def _library(folder: Path) -> Any:
    try:
        import torch  # noqa: F401
        import transformers
    except ImportError as error:
        raise InputError(folder, f"a model needs libraries that are not installed ({_complaint(error)})",
                         "run pip install -e .[transformers]") from error
    return transformers


def _check_trained(folder: Path, missing: Sequence[str]) -> None:
    """Refuse a model whose missing layers were filled with chance numbers, as when only the encoder was saved."""
    if missing:
        raise InputError(folder, f"lacks trained weights ({_listed(sorted(missing)[:3])})",
                         "name a model that was trained to classify sentiment")


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(texts)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _complaint(error: Exception) -> str:
    """The first line of an error, not too long."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:_MOST_COMPLAINT]
