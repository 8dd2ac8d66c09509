"""What figures are held against, as fixtures: promised and printed."""

from cooperatives.loading import Reference

from .models import PublishedFigure, Target

REFERENCES = (
    Reference(
        Target, "targets.json", key=("term", "code", "district"), is_optional=True
    ),
    Reference(
        PublishedFigure,
        "published_figures.json",
        key=("term", "code"),
        is_optional=True,
    ),
)
