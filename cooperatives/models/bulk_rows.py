"""
Thousands of rows written at once, as the database takes them.

For a plan whose values, stored keys and rules were worked out before: no object is made
for a row, and other writers wait for milliseconds. History and versions are kept as
everywhere else (`record.py`).
"""

from django.db import connections

from . import history

BATCH = 900


def reserve_keys(model, count, *, using="default"):
    """So many keys that no other row will get; within the transaction that uses them."""
    connection = connections[using]
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # The name is looked for once, and not again for each key.
            cursor.execute(
                "WITH named AS MATERIALIZED ("
                "SELECT pg_get_serial_sequence(%s, %s)::regclass AS sequence) "
                "SELECT nextval(sequence) FROM named, generate_series(1, %s)",
                [f'"{table}"', model._meta.pk.column, count],
            )
            return [key for (key,) in cursor.fetchall()]
        # The transaction holds the whole file; explicit keys move the sequence on.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or [0])[0]
    return list(range(last + 1, last + 1 + count))


def columns_of(model, names):
    quote = connections["default"].ops.quote_name
    columns = (model._meta.get_field(name).column for name in names)
    return [quote(column) for column in columns]


def insert(model, names, rows, *, using="default"):
    """Add rows, each the values of the named fields in order."""
    connection = connections[using]
    table = connection.ops.quote_name(model._meta.db_table)
    columns = columns_of(model, names)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            copy(cursor, table, columns, rows)
            return
        places = ", ".join(["%s"] * len(columns))
        cursor.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows
        )


def copy(cursor, table, columns, rows):
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copied:
        for row in rows:
            copied.write_row(row)


def change(model, names, rows, *, using="default"):
    """
    Change rows of (key, version, values …) that still have that version.

    Returns how many had it; the version is raised.
    """
    known_by = model._meta.pk.name, "version"
    return assign(model, known_by, names, rows, raised=["version"], using=using)


def assign(model, known_by, names, rows, *, raised=(), using="default"):
    """
    Set the named fields of the rows that are known by the first values of each given.

    Returns how many there were. PostgreSQL takes them all in one statement; SQLite is
    not asked over a line, and takes them one by one.
    """
    if not rows:
        return 0
    connection = connections[using]
    table = connection.ops.quote_name(model._meta.db_table)
    known, given = columns_of(model, known_by), columns_of(model, names)
    raised = [
        f"{column} = {table}.{column} + 1" for column in columns_of(model, raised)
    ]
    way = together if connection.vendor == "postgresql" else one_by_one
    with connection.cursor() as cursor:
        return way(cursor, table, known, given, raised, rows)


def one_by_one(cursor, table, known, given, raised, rows):
    assigned = ", ".join([f"{column} = %s" for column in given] + raised)
    where = " AND ".join(f"{column} = %s" for column in known)
    values = [(*row[len(known) :], *row[: len(known)]) for row in rows]
    cursor.executemany(f"UPDATE {table} SET {assigned} WHERE {where}", values)
    return cursor.rowcount


def together(cursor, table, known, given, raised, rows):
    columns = [*known, *given]
    cursor.execute(
        f"CREATE TEMP TABLE given AS SELECT {', '.join(columns)} FROM {table} LIMIT 0"
    )
    copy(cursor, "given", columns, rows)
    # Known to be few, they are looked up and the whole table is not read for each batch.
    cursor.execute("ANALYZE given")
    assigned = ", ".join([f"{column} = given.{column}" for column in given] + raised)
    where = " AND ".join(f"{table}.{column} = given.{column}" for column in known)
    cursor.execute(f"UPDATE {table} SET {assigned} FROM given WHERE {where}")
    changed = cursor.rowcount
    cursor.execute("DROP TABLE given")
    return changed


def create(model, names, rows, *, user, reason):
    """Add records whose first value is the key, with their history."""
    rows = list(rows)
    insert(model, names, rows)
    keys = (row[0] for row in rows)
    history.keep(
        model, keys, history.CREATED, using="default", user=user, reason=reason
    )


def update(model, names, rows, *, user, reason):
    """As `change`, with history."""
    changed = change(model, names, rows)
    keys = (row[0] for row in rows)
    history.keep(
        model, keys, history.CHANGED, using="default", user=user, reason=reason
    )
    return changed


def remove(model, keys, *, user, reason):
    """Take records away; their last state stays in the history."""
    keys = list(keys)
    history.keep(
        model, keys, history.REMOVED, using="default", user=user, reason=reason
    )
    for at in range(0, len(keys), BATCH):
        model._base_manager.filter(pk__in=keys[at : at + BATCH])._raw_delete("default")


def versions(model, keys, *, using="default"):
    """Key → version of those there are, held until the transaction ends."""
    keys = list(keys)
    found = {}
    for at in range(0, len(keys), BATCH):
        rows = model._base_manager.using(using).filter(pk__in=keys[at : at + BATCH])
        # In one order, so that two who hold rows wait for each other in turn.
        rows = rows.order_by("pk").select_for_update()
        found.update(rows.values_list("pk", "version"))
    return found
