"""Asking for a page, and looking through the answer for what must not be in it."""

import io
import re
import zipfile
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

from cooperatives.models import Record

from .world import MARKER, MARKER_OF_CODES

RECORDS = {
    model._meta.db_table: model
    for model in apps.get_models()
    if issubclass(model, Record)
}
WRITES = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?')


@contextmanager
def undone():
    """Whatever happens inside never happened."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def writes_of_records():
    """The tables of records that are written to inside."""
    written = []

    def watch(execute, sql, params, many, context):
        found = WRITES.match(sql)
        if found and found[1] in RECORDS:
            written.append(found[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield written


def body(answer):
    """The whole answer as text: what is packed in a file is unpacked."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            content = b"\n".join(map(package.read, package.namelist()))
    headers = "\n".join(f"{name}: {value}" for name, value in answer.items())
    return headers + "\n" + content.decode("utf-8", "replace")


# What differs between any two answers.
ALWAYS_OTHER = re.compile(
    r'name="csrfmiddlewaretoken" value="\w+"|^(?:Expires|Content-Length): .*$', re.M
)


def told(answer, text, *keys):
    """What an answer says, with the keys that were asked for struck out."""
    text = ALWAYS_OTHER.sub("", text)
    for key in keys:
        text = re.sub(rf"\b{key}\b", "#", text)
    return answer.status_code, text


def tells_of_b(text):
    return MARKER.lower() in text.lower() or MARKER_OF_CODES in text


def rows_of(records):
    """These rows as the database has them now, and how often they were written."""
    return {
        (model, record.pk): (
            tuple(model._base_manager.filter(pk=record.pk).values_list()),
            model.history.filter(id=record.pk).count(),
        )
        for record in records
        for model in [type(record)]
    }
