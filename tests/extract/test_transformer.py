"""The transformer scorer: its errors everywhere, a tiny model really trained and loaded where the extra is installed."""

import json
import shutil
import socket
import sys
from itertools import chain

import pytest

from analysis import knowledge
from analysis.arabic.folding import fold_key
from analysis.arabic.words import words_of
from analysis.article import load_article
from analysis.cli import main
from analysis.errors import MENDABLE, InputError
from analysis.extract.sentiment.transformer import TransformerScorer, classes_of, sentiment_of
from analysis.pipeline import analyse

SENTENCES = {  # four short sentences for each sentiment
    "positive": ["نجاح كبير للشركة", "أرباح ممتازة هذا العام", "إنجاز رائع للفريق", "النتائج ممتازة والفريق رائع"],
    "neutral": ["عقدت الشركة اجتماعا اليوم", "يعقد الفريق اجتماعا غدا", "صدر التقرير هذا العام", "نشرت الشركة التقرير اليوم"],
    "negative": ["فشل كبير للشركة", "خسائر فادحة هذا العام", "أزمة خطيرة للفريق", "النتائج سيئة والخسائر فادحة"],
}
NAMES = tuple(SENTENCES)
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
LONGEST = 12  # tokens, two of them special
LABEL_COLUMNS = ("label", "sentiment", "among", "note")
NEGATIVE_FIRST = ["negative", "neutral", "positive"]


def everything(text):
    words = words_of(text)
    return words, 0, len(words) - 1


# --- names of classes -------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("names", "classes"), [
    (["negative", "neutral", "positive"], NEGATIVE_FIRST),
    (["NEG", "NEU", "POS"], NEGATIVE_FIRST),
    (["سلبي", "محايد", "إيجابي"], NEGATIVE_FIRST),
    (["سلبيّة", "محايدة", "ايجابية"], NEGATIVE_FIRST),
    (["LABEL_0", "LABEL_1", "LABEL_2"], NEGATIVE_FIRST),
    (["LABEL_0", "LABEL_1"], ["negative", "positive"]),
    (["Very-Negative", "negative", "mixed", "Positive", "very_positive"],
     ["negative", "negative", "neutral", "positive", "positive"]),
    (["1 star", "2 stars", "3 stars", "4 stars", "5 stars"], ["negative", "negative", "neutral", "positive", "positive"]),
])
def test_class_names_of_models_are_understood(tmp_path, names, classes):
    assert classes_of(tmp_path, names) == classes


def test_what_the_caller_says_of_a_name_goes_before_the_data_file(tmp_path):
    said = {"LABEL_0": "positive", "LABEL_1": "negative"}
    assert classes_of(tmp_path, ["LABEL_0", "LABEL_1"], said) == ["positive", "negative"]


def test_rows_of_the_users_own_teach_a_name(tmp_path, monkeypatch):
    rows = "\t".join(LABEL_COLUMNS) + "\nbullish\tpositive\t2\t\nbearish\tnegative\t2\t\n"
    (tmp_path / "sentiment-labels.tsv").write_text(rows, "utf-8")
    monkeypatch.setenv("ANALYSIS_KNOWLEDGE", str(tmp_path))
    knowledge.read.cache_clear()
    try:
        assert classes_of(tmp_path, ["bearish", "bullish"]) == ["negative", "positive"]
    finally:
        knowledge.read.cache_clear()


@pytest.mark.parametrize(("names", "labels", "told"), [
    (["A", "B"], None, "labels A, B are not known"),
    (["LABEL_0", "LABEL_1", "LABEL_2", "LABEL_3"], None, "LABEL_3"),  # four nameless classes have no usual order
    (["joy", "positive", "negative"], None, "joy"),
    (["neutral", "positive"], None, "do not tell positive from negative"),
    (["A", "B"], {"A": "positive", "B": "bad"}, "bad is no sentiment"),
    (["positive", "negative"], {"postive": "positive"}, "no label postive"),
])
def test_class_names_that_cannot_be_mapped_are_refused(tmp_path, names, labels, told):
    with pytest.raises(InputError, match=told) as caught:
        classes_of(tmp_path, names, labels)
    assert_one_line(caught.value, tmp_path)


def test_the_data_file_of_class_names_is_well_formed():
    rows = knowledge.read("sentiment-labels")
    keys = [(fold_key(row["label"]), row["among"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(key for key, _ in keys)
    assert {row["sentiment"] for row in rows} == set(NAMES)
    assert all(row["among"] in {"", "2", "3", "5"} for row in rows)


# --- probabilities ----------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("classes", "probabilities", "label", "score"), [
    (NEGATIVE_FIRST, [0.1, 0.2, 0.7], "positive", 0.6),
    (NEGATIVE_FIRST, [0.0, 0.0, 1.0], "positive", 1.0),
    (NEGATIVE_FIRST, [0.6, 0.4, 0.0], "negative", -0.6),
    (NEGATIVE_FIRST, [0.3, 0.4, 0.3], "neutral", 0.0),
    (NEGATIVE_FIRST, [0.5, 0.0, 0.5], "neutral", 0.0),  # torn, so neither
    (["negative", "negative", "neutral", "positive", "positive"], [0.3, 0.3, 0.4, 0.0, 0.0], "negative", -0.6),
    (["positive", "negative"], [0.25, 0.75], "negative", -0.5),
])
def test_label_and_score_of_probabilities(classes, probabilities, label, score):
    assert sentiment_of(classes, probabilities) == (label, pytest.approx(score), ())


# --- folders that hold no model: no library is needed to say so --------------------------------------------------

def assert_one_line(error, folder):
    message = str(error)
    assert message.startswith(f"{folder}: ")
    assert "; " in message
    assert "\n" not in message


def test_a_missing_folder_is_told_and_not_looked_up_on_the_net(tmp_path):
    with pytest.raises(InputError, match=r"does not exist; .*nothing is downloaded") as caught:
        TransformerScorer.from_folder(tmp_path / "no-such-model")
    assert_one_line(caught.value, tmp_path / "no-such-model")


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "model.bin").write_bytes(b"")
    with pytest.raises(InputError, match="is a file"):
        TransformerScorer.from_folder(tmp_path / "model.bin")


@pytest.mark.parametrize(("files", "told"), [
    ([], "no config.json"),
    (["model.safetensors"], "no config.json"),
    (["config.json"], "no weights"),
    (["config.json", "model.safetensors"], "no tokenizer"),
])
def test_a_folder_without_a_model_is_told(tmp_path, files, told):
    for name in files:
        (tmp_path / name).write_text("{}")
    with pytest.raises(InputError, match=told) as caught:
        TransformerScorer.from_folder(tmp_path)
    assert_one_line(caught.value, tmp_path)


@pytest.mark.parametrize("absent", ["torch", "transformers"])
def test_the_missing_extra_is_told_with_the_command(tmp_path, monkeypatch, absent):
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        (tmp_path / name).write_text("{}")
    monkeypatch.setitem(sys.modules, absent, None)
    with pytest.raises(InputError, match=r"not installed .*; run pip install -e \.\[transformers\]") as caught:
        TransformerScorer.from_folder(tmp_path)
    assert_one_line(caught.value, tmp_path)


def test_the_module_loads_without_the_libraries():
    assert "torch" not in vars(sys.modules["analysis.extract.sentiment.transformer"])


@pytest.mark.parametrize("command", ["export", "evaluate"])
def test_the_command_line_tells_a_missing_model_in_one_line(tmp_path, capsys, command):
    article = written_article(tmp_path)
    place = article if command == "export" else tmp_path
    assert main([command, "--sentiment-model", str(tmp_path / "none"), str(place)]) == MENDABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"analysis: {tmp_path / 'none'}: does not exist")
    assert told.err.count("\n") == 1


# --- a tiny model, really trained, saved and loaded --------------------------------------------------------------

def written_article(folder):
    """An article of one quote, which the sentences of the training make positive."""
    file = folder / "article.txt"
    file.write_text("تقرير عن الشركة\n\nقال سامي الخطيب: «النتائج ممتازة والفريق رائع».\n", "utf-8")
    return file


@pytest.fixture(scope="module")
def libraries():
    """torch and transformers, or a skip that says what is missing."""
    remedy = "the extra `transformers` is not installed: make test-transformers"
    return (pytest.importorskip("torch", reason=remedy), pytest.importorskip("transformers", reason=remedy))


@pytest.fixture(scope="module")
def tokenizer(libraries):
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    words = sorted({word for sentence in chain(*SENTENCES.values()) for word in sentence.split()})
    vocabulary = {piece: number for number, piece in enumerate([*SPECIAL, *words])}
    pieces = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    pieces.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    pieces.post_processor = processors.BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
    names = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    return libraries[1].PreTrainedTokenizerFast(tokenizer_object=pieces, model_max_length=LONGEST, **names)


@pytest.fixture(scope="module")
def trained(libraries, tokenizer):
    """A BERT of one layer, 16 wide, that tells the twelve sentences apart after 60 steps."""
    torch, transformers = libraries
    with torch.random.fork_rng():
        torch.manual_seed(7)
        config = transformers.BertConfig(
            vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
            max_position_embeddings=LONGEST, num_labels=len(NAMES), pad_token_id=0,
            id2label=dict(enumerate(NAMES)), label2id={name: number for number, name in enumerate(NAMES)})
        model = transformers.BertForSequenceClassification(config)
        train(torch, model, tokenizer)
    return model


def train(torch, model, tokenizer):
    sentences = list(chain(*SENTENCES.values()))
    truth = torch.tensor([number for number, name in enumerate(NAMES) for _ in SENTENCES[name]])
    tokens = tokenizer(sentences, padding=True, return_tensors="pt")
    optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
    model.train()
    for _ in range(60):
        optimiser.zero_grad()
        model(**tokens, labels=truth).loss.backward()
        optimiser.step()


@pytest.fixture(scope="module")
def folder(trained, tokenizer, tmp_path_factory):
    place = tmp_path_factory.mktemp("model")
    trained.save_pretrained(place)
    tokenizer.save_pretrained(place)
    return place


@pytest.fixture(scope="module")
def scorer(folder):
    return TransformerScorer.from_folder(folder)


@pytest.fixture
def renamed(folder, tmp_path):
    """A copy of the folder whose classes bear other names."""
    def copy(names):
        place = shutil.copytree(folder, tmp_path / "renamed")
        config = json.loads((place / "config.json").read_text("utf-8"))
        config["id2label"] = {str(number): name for number, name in enumerate(names)}
        config["label2id"] = {name: number for number, name in enumerate(names)}
        (place / "config.json").write_text(json.dumps(config), "utf-8")
        return place
    return copy


@pytest.mark.slow
@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name in NAMES for sentence in SENTENCES[name]])
def test_the_model_gives_every_sentence_its_sentiment(scorer, name, sentence):
    label, score, contributions = scorer.score(*everything(sentence))
    assert label == name
    assert -1 <= score <= 1
    assert contributions == ()
    assert {"positive": score > 0.5, "neutral": abs(score) < 0.5, "negative": score < -0.5}[name]


@pytest.mark.slow
@pytest.mark.parametrize(("sentence", "name"), [("نجاح رائع هذا العام", "positive"), ("فشل والخسائر خطيرة", "negative")])
def test_words_in_a_new_order_are_judged_alike(scorer, sentence, name):
    assert scorer.score(*everything(sentence)).label == name


@pytest.mark.slow
def test_only_the_words_of_the_stretch_are_read(scorer):
    words = words_of("خسائر فادحة هذا العام نجاح كبير للشركة")
    assert scorer.score(words, 0, 3).label == "negative"
    assert scorer.score(words, 4, 6).label == "positive"


@pytest.mark.slow
def test_many_stretches_are_judged_as_one_by_one_and_in_order(scorer):
    words = words_of(" ".join(chain(*SENTENCES.values())))
    spans = [(first, min(first + length, len(words) - 1)) for first in range(len(words)) for length in (0, 2, 5)]
    assert len(spans) > 32  # more than two batches
    many, single = scorer.score_many(words, spans), [scorer.score(words, *span) for span in spans]
    assert [sentiment.label for sentiment in many] == [sentiment.label for sentiment in single]
    assert [sentiment.score for sentiment in many] == pytest.approx([sentiment.score for sentiment in single], abs=0.0011)


@pytest.mark.slow
def test_nothing_to_judge_is_neutral(scorer):
    words = words_of("نجاح كبير")
    assert scorer.score_many(words, []) == []
    assert scorer.score(words, 1, 0) == ("neutral", 0.0, ())


@pytest.mark.slow
def test_what_exceeds_the_length_of_the_model_is_not_read(scorer):
    assert scorer.most_tokens == LONGEST
    room = LONGEST - 2
    words = words_of("نجاح " * room + "فشل " * 5000)
    assert scorer.score(words, 0, len(words) - 1) == scorer.score(words, 0, room - 1)
    assert scorer.score(words, 0, len(words) - 1).label == "positive"


@pytest.mark.slow
def test_a_tokenizer_without_a_limit_leaves_the_models_own(folder, tmp_path):
    place = shutil.copytree(folder, tmp_path / "unlimited")
    config = json.loads((place / "tokenizer_config.json").read_text("utf-8"))
    (place / "tokenizer_config.json").write_text(json.dumps({**config, "model_max_length": int(1e30)}), "utf-8")
    scorer = TransformerScorer.from_folder(place)
    assert scorer.most_tokens == LONGEST
    assert scorer.score(*everything("فشل " * 100)).label == "negative"


@pytest.mark.slow
def test_families_that_count_places_after_the_padding_have_fewer(libraries, tokenizer, tmp_path):
    config = libraries[1].RobertaConfig(
        vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=LONGEST, pad_token_id=0, num_labels=2, id2label={0: "NEG", 1: "POS"})
    libraries[1].RobertaForSequenceClassification(config).save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    scorer = TransformerScorer.from_folder(tmp_path)
    assert scorer.most_tokens == LONGEST - 1
    assert -1 <= scorer.score(*everything("فشل " * 100)).score <= 1


@pytest.mark.slow
def test_the_same_words_get_the_same_score_from_every_loading(folder, scorer):
    again = TransformerScorer.from_folder(str(folder))
    for sentence in chain(*SENTENCES.values()):
        assert again.score(*everything(sentence)) == scorer.score(*everything(sentence)) == scorer.score(*everything(sentence))


@pytest.mark.slow
def test_loading_and_scoring_never_ask_the_net(folder, monkeypatch):
    asked = []

    def refuse(*arguments, **_):
        asked.append(arguments)
        raise OSError("no net in this test")

    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert TransformerScorer.from_folder(folder).score(*everything("نجاح كبير")).label == "positive"
    assert asked == []


@pytest.mark.slow
@pytest.mark.parametrize("names", [["POS", "NEU", "NEG"], ["إيجابي", "محايد", "سلبي"]])
def test_a_models_own_names_are_mapped(renamed, names):
    assert TransformerScorer.from_folder(renamed(names)).score(*everything("نجاح كبير للشركة")).label == "positive"


@pytest.mark.slow
def test_names_without_meaning_are_refused_until_the_caller_says_what_they_mean(renamed):
    place = renamed(["A", "B", "C"])
    with pytest.raises(InputError, match="labels A, B, C are not known") as caught:
        TransformerScorer.from_folder(place)
    assert_one_line(caught.value, place)
    scorer = TransformerScorer.from_folder(place, labels={"A": "positive", "B": "neutral", "C": "negative"})
    assert scorer.score(*everything("فشل كبير للشركة")).label == "negative"


@pytest.mark.slow
def test_an_encoder_without_a_trained_classifier_is_refused(trained, tokenizer, tmp_path):
    trained.bert.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    with pytest.raises(InputError, match=r"lacks trained weights \(.*classifier.*\)") as caught:
        TransformerScorer.from_folder(tmp_path, labels={"LABEL_0": "negative", "LABEL_1": "positive"})
    assert_one_line(caught.value, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("damaged", ["model.safetensors", "config.json", "tokenizer.json"])
def test_a_damaged_file_is_told_in_one_line(folder, tmp_path, damaged):
    place = shutil.copytree(folder, tmp_path / "damaged")
    (place / damaged).write_bytes(b"\x00 not what it was")
    with pytest.raises(InputError, match="cannot be loaded") as caught:
        TransformerScorer.from_folder(place)
    assert_one_line(caught.value, place)


@pytest.mark.slow
def test_a_tokenizer_that_cannot_fill_up_short_texts_is_refused(folder, tmp_path):
    place = shutil.copytree(folder, tmp_path / "unpadded")
    config = json.loads((place / "tokenizer_config.json").read_text("utf-8"))
    (place / "tokenizer_config.json").write_text(json.dumps({**config, "pad_token": None}), "utf-8")
    with pytest.raises(InputError, match="no padding token") as caught:
        TransformerScorer.from_folder(place)
    assert_one_line(caught.value, place)


@pytest.mark.slow
def test_an_article_is_analysed_with_the_model(scorer, tmp_path):
    found = analyse(load_article(written_article(tmp_path)), scorer=scorer)
    assert found.quotes["sentiment"].tolist() == ["positive"]
    assert found.quotes["score"].between(0.5, 1).all()
    assert found.contributions.empty


@pytest.mark.slow
def test_export_with_a_model_prints_its_object_and_nothing_else(folder, tmp_path, capfd):
    assert main(["export", "--sentiment-model", str(folder), str(written_article(tmp_path))]) == 0
    told = capfd.readouterr()
    quotes = json.loads(told.out)["quotes"]
    assert told.err == ""
    assert [quote["sentiment"] for quote in quotes] == ["positive"]


@pytest.mark.slow
def test_evaluate_with_a_model(folder, tmp_path, capsys):
    (tmp_path / "articles").mkdir()
    file = written_article(tmp_path / "articles")
    text = file.read_text("utf-8")
    start, end = text.index("«"), text.index("»") + 1
    quote = {"start": start, "end": end, "speaker": "p1", "accept": ["positive"]}
    gold = {"file": file.name, "mentions": [], "quotes": [quote]}
    (tmp_path / "one.json").write_text(json.dumps(gold), "utf-8")
    assert main(["evaluate", "--sentiment-model", str(folder), str(tmp_path)]) == 0
    assert "sentiment              1.000  [1.000, 1.000]" in capsys.readouterr().out
