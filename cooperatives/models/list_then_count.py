"""
Groups of a commune known by name first, and by number later.

Like the rules in `group_rules.py` this one is asked by forms, by bulk writers, by
plans and by the command `check_records`.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef

from .group_rules import counts, named, stored_counts, stored_named


@dataclass(frozen=True)
class OpensEmptyAfterList:
    """
    Where groups were known by name before, the first count begins with none.

    What was listed has ended by then; groups that a count begins with have been there
    all along. Both at once would count the same groups twice, or end them unseen.
    """

    group = ("commune",)
    message = (
        "Xã này đã có danh sách tổ hợp tác trước số tổng hợp đầu tiên, nên số đó phải "
        "bắt đầu từ 0 (số tổ hợp tác bằng thành lập mới trừ chấm dứt); nếu không, hãy "
        "xóa danh sách cũ."
    )

    def refuse(self, record):
        """Raise if the record, as typed, leaves a list before a count of more."""
        if record.commune_id is None or record.first_day is None:
            return
        if record._meta.model_name == "groupcount":
            others = counts().filter(commune=record.commune_id).exclude(pk=record.pk)
            if None in (record.groups, record.new, record.ended) or (
                others.filter(as_of__lt=record.as_of).exists()
            ):
                return
            if (
                opening_of(record)
                and self._listed(record.commune_id, record.as_of).exists()
            ):
                raise ValidationError({"groups": self.message})
        else:
            first = counts().filter(commune=record.commune_id).order_by("as_of").first()
            if first and record.contract_on <= first.as_of and opening_of(first):
                raise ValidationError({"commune": self.told(record, first)})

    def told(self, group, first):
        """Against a group beside a count; of another area's count no figure is named."""
        if group.area_id != first.area_id:
            return self.message
        return (
            f"Số tổng hợp ngày {first.as_of:%d/%m/%Y} của xã này đã gồm "
            f"{opening_of(first)} tổ hợp tác có từ trước; không nhập thêm danh sách cho "
            "thời gian đó."
        )

    def stored_beside(self, model, communes):
        """All groups and counts of these communes, as values."""
        return [*stored_named(communes), *stored_counts(communes)]

    def seen_of(self, values):
        return values

    def broken_in(self, records):
        """(record, sentence) of one commune's first count and what was listed before."""
        counted = [one for one in records if one.kind == "groupcount"]
        first = min(counted, key=lambda count: count.as_of, default=None)
        if first is None or not opening_of(first):
            return
        for group in records:
            if group.kind != "groupcount" and group.contract_on <= first.as_of:
                yield first, self.message
                yield group, self.message

    def sentence(self, count):
        """What is wrong with a stored count."""
        return self.message

    def refuse_stored(self, records):
        communes = {record.commune_id for record in records}
        if self.broken(counts().filter(commune__in=communes)).exists():
            raise ValidationError(self.message)

    def broken(self, rows):
        """Those of the counts that come first and begin with what was listed."""
        if rows.model._meta.model_name != "groupcount":
            return rows.none()
        commune = OuterRef("commune")
        earlier = counts().filter(commune=commune, as_of__lt=OuterRef("as_of"))
        return rows.exclude(groups=F("new") - F("ended")).filter(
            ~Exists(earlier), Exists(self._listed(commune, OuterRef("as_of")))
        )

    def _listed(self, commune, day):
        return named().filter(commune=commune, contract_on__lte=day)


def opening_of(count):
    """How many groups there were before the first day of a count."""
    return count.groups - (count.new or 0) + (count.ended or 0)
