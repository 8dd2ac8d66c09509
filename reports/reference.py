"""What stands around figures, as fixtures: promised, printed and told."""

from cooperatives.loading import Reference

from .models import Passage, PublishedFigure, Target

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
    Reference(Passage, "passages.json", key=("term", "code"), is_optional=True),
)
