"""An answer as an object of JSON, for programs and tests."""

from bot.rendering.html import messages
from knowledge.answers.answer import Answer
from knowledge.answers.printing import source as citation
from knowledge.lexicon.phrases import phrases
from knowledge.model import Language, Stated


def json_object(answer: Answer) -> dict[str, object]:
    """The answer as Telegram would show it (``text``), with all that it rests on."""
    return {
        "text": "\n".join(messages(answer)),
        "status": str(answer.status),
        "choices": [choice.label for choice in answer.choices],
        "facts": [_fact(stated, answer.language) for stated in answer.facts],
        "understood": answer.understood,
    }


def _fact(stated: Stated, language: Language) -> dict[str, object]:
    """A fact with the file it was read from (``report``) and its citation (``source``)."""
    fact = stated.fact
    return {
        "subject": fact.subject,
        "measure": str(fact.measure),
        "product": fact.product,
        "value": _number(fact.value),
        "unit": None if fact.unit is None else str(fact.unit),
        "bound": str(fact.bound),
        "period": str(fact.period),
        "quote": fact.quote,
        "source": citation(stated.source, phrases(language)),
        "report": stated.source.name,
    }


def _number(value: float | None) -> float | None:
    """The value, without a decimal point where it is whole."""
    return int(value) if value is not None and value.is_integer() else value
