"""The rule on members and workers that three kinds of record share."""

from django.db import models
from django.db.models import F, Q


def working_members_within(table, workers):
    """Nobody is a worker and a member at once who is not counted as each."""
    return models.CheckConstraint(
        name=f"{table}_working_members_within",
        condition=Q(working_members=None)
        | (
            Q(members__isnull=False, working_members__lte=F("members"))
            & Q(**{f"{workers}__isnull": False, "working_members__lte": F(workers)})
        ),
        violation_error_message=(
            "Số lao động đồng thời là thành viên không thể lớn hơn số thành viên hoặc "
            "số lao động; nhập cả hai số đó."
        ),
    )
