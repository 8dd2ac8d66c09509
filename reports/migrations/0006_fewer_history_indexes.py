"""
Takes away the indexes of histories that the first migrations once made.

A database that was made later has none of them. It is done here for both apps, since
here the tables of both are known.
"""

from django.db import migrations


def drop_superfluous(apps, schema_editor):
    for model in apps.get_models():
        if model._meta.model_name.startswith("historical"):
            for name in superfluous(model, schema_editor.connection):
                schema_editor.execute(f"DROP INDEX {schema_editor.quote_name(name)}")


def superfluous(model, connection):
    """The names of indexes on other columns than are to have one."""
    kept = {field.column for field in model._meta.local_fields if field.db_index}
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return [
        name
        for name, told in found.items()
        if told["index"]
        and not (told["unique"] or told["primary_key"])
        and not kept.intersection(told["columns"])
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("cooperatives", "0011_rights"),
        ("reports", "0005_addresses"),
    ]

    operations = [migrations.RunPython(drop_superfluous, migrations.RunPython.noop)]
