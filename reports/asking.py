"""
What tables ask of the records, put as few questions as they need.

Each set of records is asked at most three, however many records there are: one grouped
query for the rows that share them out, one with a condition for each of the rows that
do not. Tables that are drawn up together and share a set out alike are answered by
the same one.
"""

from dataclasses import dataclass, replace

from django.db.models import Count, Q, Sum

from cooperatives.models.period import is_flow

from .lines import any_of
from .record_set import How
from .statement import answered

LINE_BY_LINE = "line by line"


@dataclass(frozen=True)
class Asker:
    """A table's part in a question; `key` says which of its columns are asked for."""

    key: tuple
    rows: object
    measures: dict

    def lines(self, reading, record_set):
        return self.rows.asked_apart(reading, record_set)

    def ways(self, reading, record_set):
        """How its rows share the records of the set out."""
        found = {each.way for each in self.rows.groupings(reading, record_set)}
        return found | ({LINE_BY_LINE} if self.lines(reading, record_set) else set())


@dataclass(frozen=True)
class Ask:
    """
    What one line asks of one set of records, under a condition.

    `within` is a condition that all it counts meet, the same for all parts of the
    period; None where it asks for a stock.
    """

    measure: object
    condition: Q
    within: Q | None


class Asking:
    """The questions of one reading; `tallies` are the tables it draws up together."""

    def __init__(self, reading, tallies=()):
        self.reading = reading
        self.together = [self._asker(tally) for tally in tallies]
        self._answers = {}

    def _asker(self, tally):
        columns = tally.stated_columns(self.reading)
        measures = {}
        for column in columns:
            for measure in column.measures:
                measures.setdefault(measure.of, {})[measure] = None
        key = (tally.slug, tuple(column.key for column in columns))
        return Asker(key, tally.rows, measures)

    def amounts(self, tally):
        """(row key, measure) → number, for all that a table's columns are made of."""
        asker = self._asker(tally)
        amounts = {}
        for record_set, measures in asker.measures.items():
            for grouping in tally.rows.groupings(self.reading, record_set):
                rows, places = self._groups(asker, record_set, grouping)
                wanted = {measure: places[measure] for measure in measures}
                amounts |= folded(rows, grouping, wanted)
            lines = asker.lines(self.reading, record_set)
            if lines:
                found = self._found_line_by_line(asker, record_set)
                for line in lines:
                    for measure in measures:
                        same = same_question(line, record_set, measure)
                        amounts[line.key, measure] = found[same]
        return amounts

    def _askers(self, asker, record_set, way):
        """All tables that the statement about to be put answers, this one among them."""
        alike = [
            each
            for each in self.together
            if record_set in each.measures
            and way in each.ways(self.reading, record_set)
        ]
        is_among = asker.key in [each.key for each in alike]
        return alike if is_among else [asker]

    def _once(self, askers, record_set, way, put):
        question = (tuple(asker.key for asker in askers), record_set, way)
        if question not in self._answers:
            self._answers[question] = put(askers, question)
        return self._answers[question]

    def _answered(self, question, ask):
        """Ask, or run the statement again that the same question became before."""
        key = (question, self.reading.place, self.reading.period)
        return answered(key, question[1].model, ask)

    def _groups(self, asker, record_set, grouping):
        """The answer to one grouped query, and the place of each measure in its rows."""

        def put(askers, question):
            measures = list(
                dict.fromkeys(m for each in askers for m in each.measures[record_set])
            )
            keys = grouping.keys

            def ask():
                names = [f"m{number}" for number in range(len(measures))]
                records = self._grouped(record_set, grouping)
                conditions = [each.condition(self.reading.period) for each in measures]
                if all(each == conditions[0] for each in conditions):
                    # Asked once, it may be found by an index.
                    records = records.filter(conditions[0])
                    conditions = [Q()] * len(measures)
                aggregates = {
                    name: measure.aggregate(condition)
                    for name, measure, condition in zip(
                        names, measures, conditions, strict=True
                    )
                }
                return (
                    records.values(*keys)
                    .annotate(**aggregates)
                    .values_list(*keys, *names)
                )

            places = {measure: at for at, measure in enumerate(measures, len(keys))}
            return self._answered(question, ask), places

        askers = self._askers(asker, record_set, grouping.way)
        return self._once(askers, record_set, grouping.way, put)

    def _grouped(self, record_set, grouping):
        # Where records lie is asked only of those that are grouped by it.
        placed = "placed_commune" in grouping.keys
        records = self.reading.records(record_set, placed=placed)
        return grouping.prepare(records).order_by()

    def _found_line_by_line(self, asker, record_set):
        """{what a line asks: number}; rows that ask the same are asked once."""

        def put(askers, question):
            asked, lines = {}, []
            for each in askers:
                for line in each.lines(self.reading, record_set):
                    lines.append((line.key, line.values))
                    for measure in each.measures[record_set]:
                        same = same_question(line, record_set, measure)
                        asked[same] = (line, measure)

            def ask():
                stated = [self._ask(record_set, *each) for each in asked.values()]
                return [self._aggregated(record_set, stated)]

            (row,) = self._answered((*question, tuple(lines)), ask)
            return dict(zip(asked, row, strict=True))

        askers = self._askers(asker, record_set, LINE_BY_LINE)
        return self._once(askers, record_set, LINE_BY_LINE, put)

    def _ask(self, record_set, line, measure):
        def condition(period):
            asks = self.reading.asked(line.asks(record_set), period)
            return asks & measure.condition(period)

        period = self.reading.period
        own = condition(line.period or period)
        if not (measure.is_flow or is_flow(line.asks(record_set))):
            return Ask(measure, own, None)
        is_part = line.period and period.holds(line.period)
        within = condition(period) if is_part and measure.is_of_closing_day else own
        return Ask(measure, own, within)

    def _aggregated(self, record_set, asked):
        """One number for each, in one statement."""
        records, asked = narrowed(self.reading.records(record_set).order_by(), asked)
        # Those of one district are found by their communes, and are few.
        is_whole = self.reading.scope.district is None
        counts_alike = (
            is_whole
            and record_set.alike
            and all(each.measure.how is How.COUNT for each in asked)
        )
        if counts_alike:
            records = records.values(*record_set.alike).annotate(alike=Count("*"))
        aggregates = {
            f"m{at}": Sum("alike", filter=each.condition)
            if counts_alike
            else each.measure.aggregate(each.condition)
            for at, each in enumerate(asked)
        }
        return records.aggregate(**aggregates).values()


def narrowed(records, asked):
    """
    Leave out early what no condition will count.

    One condition for all is asked once. What happened on some days is found by an
    index; stocks hold nearly every record, and narrowing would only cost.
    """
    conditions = [each.condition for each in asked]
    if all(each == conditions[0] for each in conditions):
        return records.filter(conditions[0]), [
            replace(each, condition=Q()) for each in asked
        ]
    if all(each.within for each in asked):
        distinct = []
        for each in asked:
            if each.within not in distinct:
                distinct.append(each.within)
        return records.filter(any_of(distinct)), asked
    return records, asked


def folded(rows, grouping, places):
    """The groups added up into the lines each belongs to."""
    keys = len(grouping.keys)
    parts = {}
    for row in rows:
        for line in grouping.lines_of(*row[:keys]):
            parts.setdefault(line, []).append(row)
    return {
        (line, measure): measure.combine([row[at] for row in held])
        for line, held in parts.items()
        for measure, at in places.items()
    }


def same_question(line, record_set, measure):
    return (line.asks(record_set), line.period, measure)
