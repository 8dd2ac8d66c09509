"""What Django checks before the portal starts, besides its own: one file a concern."""

from .databases import databases_wait_their_turn, files_are_private
from .door import (
    axes_stands_first,
    bodies_are_capped,
    hashers_are_strong,
    nothing_is_for_developers_only,
    passwords_are_long,
    policy_is_sent,
    sessions_end,
)
from .hosts import hosts_are_named
from .language import dates_are_read_as_written

ALWAYS = (
    hosts_are_named,
    axes_stands_first,
    bodies_are_capped,
    databases_wait_their_turn,
    dates_are_read_as_written,
    passwords_are_long,
    policy_is_sent,
    sessions_end,
)
# What tests and developers may loosen on their own machines.
DEPLOYED = (files_are_private, hashers_are_strong, nothing_is_for_developers_only)

__all__ = ["ALWAYS", "DEPLOYED", "hosts_are_named"]
