"""
The rules of a model within one row, asked of values and not of the database.

Django asks the database about each row; here a condition is taken apart once and then
answers for thousands. As in SQL, what is unknown breaks no rule.
"""

from functools import lru_cache

from django.db.models import (
    CheckConstraint,
    F,
    Q,
    UniqueConstraint,
    Value,
)
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce

ARITHMETIC = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
COMPARED = {
    "exact": lambda a, b: a == b,
    "lt": lambda a, b: a < b,
    "lte": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "gte": lambda a, b: a >= b,
    "in": lambda a, b: a in b,
}


@lru_cache
def checks_of(model):
    """[(condition of a row's values, the sentence)], in the order they are stated."""
    return [
        (condition(rule.condition, model), rule.violation_error_message)
        for rule in model._meta.constraints
        if isinstance(rule, CheckConstraint)
    ]


@lru_cache
def unique_of(model):
    """[(names of the columns, condition or None, as it is stated, the sentence)]."""
    found = [
        (
            tuple(model._meta.get_field(name).attname for name in rule.fields),
            condition(rule.condition, model) if rule.condition else None,
            rule.condition or Q(),
            rule.violation_error_message,
        )
        for rule in model._meta.constraints
        if isinstance(rule, UniqueConstraint)
    ]
    for field in model._meta.concrete_fields:
        if field.unique and not field.primary_key:
            sentence = f"{field.verbose_name[:1].upper()}{field.verbose_name[1:]} này đã có ở một hồ sơ khác."
            found.append(((field.attname,), None, Q(), sentence))
    return found


def broken(model, values):
    """The sentences of the rules that these values break."""
    return [sentence for holds, sentence in checks_of(model) if holds(values) is False]


def condition(stated, model):
    """A function of a row's values: True, False, or None where it cannot be known."""
    parts = [
        condition(child, model) if isinstance(child, Q) else lookup(child, model)
        for child in stated.children
    ]
    together = joined(parts, either if stated.connector == Q.OR else all_of)
    if stated.negated:
        return lambda values: opposite(together(values))
    return together


def joined(parts, together):
    if len(parts) == 1:
        return parts[0]
    return lambda values: together(parts, values)


def all_of(parts, values):
    unknown = True
    for part in parts:
        found = part(values)
        if found is False:
            return False
        if found is None:
            unknown = None
    return unknown


def either(parts, values):
    unknown = False
    for part in parts:
        found = part(values)
        if found is True:
            return True
        if found is None:
            unknown = None
    return unknown


def opposite(found):
    return None if found is None else not found


def lookup(stated, model):
    path, wanted = stated
    name, _, kind = path.partition("__")
    left = value_of(F(name), model)
    if kind == "isnull" or (wanted is None and not kind):
        is_null = wanted is None or wanted
        return lambda values: (left(values) is None) is is_null
    compared = COMPARED[kind or "exact"]
    if not hasattr(wanted, "resolve_expression"):
        return lambda values: (
            None if (found := left(values)) is None else compared(found, wanted)
        )
    right = value_of(wanted, model)

    def holds(values):
        one, other = left(values), right(values)
        return None if one is None or other is None else compared(one, other)

    return holds


def value_of(stated, model):
    """What an expression is worth, as a function of a row's values."""
    if isinstance(stated, F):
        name, _, part = stated.name.partition("__")
        column = model._meta.get_field(name).attname
        if part == "year":
            return lambda values: getattr(values[column], "year", None)
        return lambda values: values[column]
    if isinstance(stated, Coalesce):
        parts = [value_of(part, model) for part in stated.source_expressions]
        return lambda values: next(
            (found for part in parts if (found := part(values)) is not None), None
        )
    if isinstance(stated, CombinedExpression):
        left, right = value_of(stated.lhs, model), value_of(stated.rhs, model)
        operate = ARITHMETIC[stated.connector]

        def combined(values):
            one, other = left(values), right(values)
            return None if one is None or other is None else operate(one, other)

        return combined
    if isinstance(stated, Value):
        return lambda values: stated.value
    return lambda values: stated
