"""Who goes on speaking where a form has no subject of its own: وأضاف, وتابعت."""

from __future__ import annotations

from itertools import takewhile

from ...arabic.affixes import FINAL_HEH, FOR, HER, THEN
from ...arabic.chars import COMMA
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from .newcomers import REMEMBERED, does_at_head, introduced, is_asked_about, opens_at
from .receivers import is_addressee, is_gloss, receives
from .subjects import AT_VERB, BEFORE_THE_VERB, CARRIED_OVER, REPORTED_BY, SILENT, Cast, Subject, again, agrees, named

_CLAUSE = 16


def carried(cast: Cast, cue: Cue) -> Subject | None:
    """The latest subject that agrees with the form in gender and number; documents do not go on speaking."""
    fresh = _asked(cast, cue) or _asked_to_tell(cast, cue) or _doer_since(cast, cue) or _document(cast, cue) \
        or _doer(cast, cue) or _body_at_head(cast, cue) or introduced(cast, cue)
    if fresh:
        return fresh
    body = _their_body(cast, cue)
    if body:
        return body
    fitting = [subject for _, subject in reversed(cast.past[-REMEMBERED:])
               if subject.kind not in SILENT and agrees(subject, cue)]
    if fitting:
        alike = [subject for subject in fitting if not _is_several(subject, cue)] or _of_other_gender(cast, cue)
        return again(_main_clause(cast, (alike or fitting)[0], cue), CARRIED_OVER, 0.86)
    latest = cast.past[-1][1] if cast.past else None
    if latest and latest.kind == "thing" and agrees(latest, cue):  # rather a name that no rule knows than another's
        return again(latest, CARRIED_OVER, 0.45)
    return _last_named(cast, cue)


def _asked(cast: Cast, cue: Cue) -> Subject | None:
    """سأل س ص: «…»، فأجاب: the one whom the last speaker spoke to, named behind the verb, gives the answer."""
    classes = cast.vocabulary.classes
    asked = cast.forms.get(cast.past[-1][0]) if cast.past else None
    answers = cue.form.key in classes["answering"] or cast.words.forms[cue.first].startswith(THEN)
    if asked is None or not answers:
        return None
    if asked.form.key not in classes["addressing"]:
        return _spoken_to(cast, asked) if cue.cut else None
    others = (named(cast, m, "whom one asked", 0.8) for m in reversed(cast.within(asked.last + 1, cue.first - 1))
              if m.type == "PERSON" and m.entity != cast.past[-1][1].entity)
    return next((subject for subject in others if agrees(subject, cue)), None) or asked_noun(cast) or _asked_him(cast, cue, asked)


def _asked_to_tell(cast: Cast, cue: Cue) -> Subject | None:
    """اتصلت الصحيفة بـ س وطلبت منه شرح ما حصل، فقال: who is named before a request in the sentence and answers it."""
    if not cast.words.forms[cue.first].startswith(THEN):
        return None
    near = range(cue.first - 1, max(cue.first - _CLAUSE, 0), -1)
    request = next((number for number in near if cast.is_a(number, "requesting")), None)
    if request is None or cast.sentence(request) != cast.sentence(cue.first):
        return None
    here = takewhile(lambda mention: cast.sentence(mention.first) == cast.sentence(request), reversed(cast.earlier(request)))
    somebody = next((mention for mention in here if mention.type == "PERSON"), None)
    subject = named(cast, somebody, "whom one asked", 0.75) if somebody else None
    return subject if subject and agrees(subject, cue) else None


def _asked_him(cast: Cast, cue: Cue, asked: Cue) -> Subject | None:
    """وسأله القاضي: «…»، فأجاب: who was spoken of before the form that bears his or her pronoun."""
    if not asked.form.text.endswith((FINAL_HEH, HER)):
        return None
    here, asker = cast.sentence(asked.first), cast.past[-1][1].entity
    near = [named(cast, m, "whom one asked", 0.6) for m in cast.earlier(asked.first) if m.type == "PERSON"
            and here - cast.sentence(m.first) <= 1 and m.entity != asker]
    if near and near[-1].gender == cue.form.gender:
        return near[-1]
    before = [subject for first, subject in cast.past[-REMEMBERED:-1] if subject.kind == "person" and agrees(subject, cue)]
    return again(before[-1], "whom one asked", 0.6) if before else None


def asked_noun(cast: Cast) -> Subject | None:
    """سأل القاضي المتهم: «…»، فأجاب: the noun for whom the last speaker spoke to, behind his or her own description."""
    first, speaker = cast.past[-1] if cast.past else (0, None)
    asked = cast.forms.get(first)
    if speaker is None or asked is None or asked.form.key not in cast.vocabulary.classes["addressing"]:
        return None
    number = asked.last + 1 + len((speaker.label or "").split())
    titled = number in cast.scene.titles and cast.words.follows(number)
    return _somebody(cast, number, cast.scene.titles[number].last) if titled and not speaker.entity else None


def _spoken_to(cast: Cast, told: Cue) -> Subject | None:
    """قالت س لموكلها: «…»، فردّ: the noun behind ل for whom the last speaker spoke to."""
    words, groups = cast.words, cast.vocabulary.groups
    for number in range(told.last + 1, min(told.last + _CLAUSE, len(words))):
        form = words.forms[number]
        if ":" in words.gap(number):
            return None
        if form.startswith(FOR) and number not in cast.by_first and (form[1:] in groups or cast.is_a(number, "kin")):
            return _somebody(cast, number, number, cut=1)
    return None


def _somebody(cast: Cast, first: int, last: int, *, cut: int = 0) -> Subject:
    words = cast.words
    return Subject(None, words.text[words.position(first, cut):words.ends[last]], "", "sg", "whom one asked", 0.6)


def _their_body(cast: Cast, cue: Cue) -> Subject | None:
    """قال نشطاء من منظمة س … وتابعت: a feminine verb goes on with the body of the men who spoke last."""
    latest = cast.past[-1][1] if cast.past else None
    if latest is None or latest.entity or latest.kind != "person" or latest.number != "pl" or latest.gender != "m" \
            or (cue.form.gender, cue.form.number) != ("f", "sg"):
        return None
    bodies = [m for m in cast.earlier(cue.first) if m.type in BODIES and not is_addressee(cast, m)]
    near = bodies and cast.sentence(cue.first) - cast.sentence(bodies[-1].first) <= 2
    return named(cast, bodies[-1], "body of the last speakers", 0.7) if near else None


def _document(cast: Cast, cue: Cue) -> Subject | None:
    """وجاء في البيان: «…». وتابع: a document goes on within its paragraph, a study also into the next."""
    first, subject = cast.past[-1] if cast.past else (0, None)
    denied = cast.is_a(first - 1, "what")  # (the minister denied) what the book told, and said
    if denied or subject is None or subject.kind != "document" or subject.gender != cue.form.gender:
        return None
    lines, reach = cast.words.lines, 1 if subject.gender == "f" else 0  # a man is more often spoken of than a woman
    goes_on = lines[cue.first] - lines[first] <= reach and cast.sentence(cue.first) - cast.sentence(first) <= 2
    return again(subject, "the document goes on", 0.7) if goes_on else None


def _main_clause(cast: Cast, subject: Subject, cue: Cue) -> Subject:
    """وندد س بكذا غداة تصريحات لـ ص اتهم فيه; وأضاف: the speaker of the sentence, not whom a clause within it lets speak."""
    first, last = cast.past[-1]
    if last != subject or subject.rule != BEFORE_THE_VERB or cast.sentence(first) == cast.sentence(cue.first):
        return subject
    same = [told for place, told in cast.past[-REMEMBERED:-1] if cast.sentence(place) == cast.sentence(first)]
    main = next((told for told in same if told.entity and told.kind == "person" and told.rule in AT_VERB), None)
    return main if main and agrees(main, cue) else subject


def _is_several(subject: Subject, cue: Cue) -> bool:
    """محللون, وأضاف: a masculine verb in the singular goes on with one person; a feminine one also with مصادر."""
    single = cue.finite and cue.form.number == "sg" and cue.form.gender == "m"
    if single and subject.rule == REPORTED_BY:
        return True
    return single and subject.kind in {"person", "org"} and subject.number == "pl"


def _of_other_gender(cast: Cast, cue: Cue) -> list[Subject]:
    """قالت س …، وأضاف: where only several people agree, the one who spoke in the last sentence; papers err so."""
    first, latest = cast.past[-1]
    near = cast.sentence(cue.first) - cast.sentence(first) <= 1
    return [latest] if near and latest.entity and latest.kind == "person" and cue.form.number == "sg" else []


def _doer(cast: Cast, cue: Cue) -> Subject | None:
    """ولم تخف س تحفظها، وقالت: the person behind an earlier verb of the same sentence."""
    words, sentence = cast.words, cast.sentence(cue.first)
    for mention in reversed([m for m in cast.earlier(cue.first) if m.type == "PERSON" and m.first]):
        if cast.sentence(mention.first) != sentence or any(first > mention.first for first, _ in cast.past[-1:]):
            return None
        if _is_told_of(cast, mention):
            return None
        subject = named(cast, mention, "actor of the sentence", 0.78)
        opens = opens_at(cast, mention)
        verb = does_at_head(cast, opens) and words.follows(opens)
        clause = opens > 1 and cast.is_a(opens - 2, "relative")
        if verb and not clause and agrees(subject, cue) and not is_addressee(cast, mention):
            return subject
    return None


def _doer_since(cast: Cast, cue: Cue) -> Subject | None:
    """قالت الحيثيات: «…». ولم تكد س تغادر حتى هتفت: who does something in a form's sentence, where a document spoke before it."""
    newer = bool(cast.past) and cast.sentence(cast.past[-1][0]) != cast.sentence(cue.first)
    return _doer(cast, cue) if newer and cast.past[-1][1].kind == "document" else None


def _is_told_of(cast: Cast, mention: Mention) -> bool:
    """قال س إن القرار يخص ص، وأضاف: whether a person stands in what the last form of the sentence reports."""
    first = cast.past[-1][0] if cast.past else mention.first
    turned = next((number for number in range(mention.first - 1, first, -1) if cast.is_a(number, "contrast")
                   and COMMA in cast.words.gap(number)), first)  # , while the poet X read
    reported = cast.holds(turned, mention.first, "that")
    return reported and cast.sentence(first) == cast.sentence(mention.first)


def _body_at_head(cast: Cast, cue: Cue) -> Subject | None:
    """لكن وكالة «س» خفضت التصنيف، وبينت: the body that opens the sentence, with its head noun, when no person does."""
    sentence = cast.sentence(cue.first)
    spoke = cast.sentence(cast.past[-1][0]) if cast.past else -1
    somebody = any(m.type == "PERSON" and cast.sentence(m.first) == sentence for m in cast.earlier(cue.first))
    places = (sentence,) if somebody else (sentence, sentence - 1)  # (the bank closed.) X was asked, and said
    return next((body for place in places if cue.cut and spoke < place
                 if (body := _opening_body(cast, cue, place))), None)


def _opening_body(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """The body that does what a sentence tells, named behind its first verb."""
    words = cast.words
    here = [m for m in cast.earlier(cue.first) if cast.sentence(m.first) == sentence]
    body = next(iter(here), None)
    if body is None or body.type not in BODIES or any(m.type == "PERSON" for m in here) or is_addressee(cast, body):
        return None
    opens = body.first - 1 if body.first - 1 in cast.scene.head_ends else body.first
    heads = opens < 2 or cast.sentence(opens - 2) != sentence or (opens > 2 and cast.sentence(opens - 3) != sentence)
    subject = named(cast, body, "actor of the sentence", 0.72)
    return subject if heads and does_at_head(cast, opens) and words.follows(opens) and agrees(subject, cue) else None


def _last_named(cast: Cast, cue: Cue) -> Subject | None:
    """The last person (else organisation) named before the form in the same or the last sentence."""
    here = cast.sentence(cue.first)
    near = [m for m in cast.earlier(cue.first) if here - cast.sentence(m.first) <= 1]
    near.sort(key=lambda mention: _opens_sentence(cast, mention))
    for kinds in (("PERSON",), ("COMPANY", "ORG")):
        for mention in reversed(near):
            subject = named(cast, mention, "last named", 0.55)
            medium = mention.type in BODIES and (
                cast.is_a(mention.first - 1, "said-in") or is_gloss(cast, mention) or receives(cast, mention))
            aside = medium or is_addressee(cast, mention) or is_asked_about(cast, mention)
            if mention.type in kinds and agrees(subject, cue) and not aside:
                return subject
    return None


def _opens_sentence(cast: Cast, mention: Mention) -> bool:
    """رفع الأمير س الشكر لـ ص: whether a person stands with his or her titles right behind the verb of the sentence."""
    first = cast.scene.titles_from(mention.first)
    if first == mention.first and mention.role:
        first = max(first - len(mention.role.split()), 1)
    verb = first - 1
    start = verb - (verb > 0 and cast.kind(verb - 1) == "F")  # then spoke the head of the delegation, X
    return mention.type == "PERSON" and verb >= 0 and cast.kind(verb) in {"V", "N"} and cast.words.follows(first) \
        and cast.opens_sentence(start)
