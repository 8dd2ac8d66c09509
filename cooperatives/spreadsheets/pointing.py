"""What records on their way out point at, as far as their reader may know of it."""

from itertools import islice

from ..district_records import beyond_reach

BEYOND = "Ngoài địa bàn được giao"
BATCH = 2000


def with_hidden(records, relations, user):
    """
    Yields (record, names of the relations by which it points beyond the user's reach).

    Whoever runs commands is nobody, and nothing is hidden from him.
    """
    records = records.iterator(chunk_size=BATCH)
    while some := list(islice(records, BATCH)):
        hidden = {
            field.name: beyond_reach(
                field.related_model,
                {getattr(record, field.attname) for record in some} - {None},
                user,
            )
            for field in relations
            if user and field.target_field.primary_key
        }
        for record in some:
            yield (
                record,
                {
                    name
                    for name, keys in hidden.items()
                    if getattr(record, f"{name}_id") in keys
                },
            )
