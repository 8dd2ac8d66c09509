class Refusal(Exception):  # noqa: N818 - its message is for the person who asked
    """What was asked is not done, and this sentence says why."""
