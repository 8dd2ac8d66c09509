"""
What is written into the log of the door, in the words it is read in.

Each call adds one line. A line names kinds of records and how many, never what stands
in them: the log is read by those who may not see the records.
"""

from .models import AuditEntry

Event = AuditEntry.Event


def note(event, user=None, about="", *, records=None, address=None):
    """Add a line; whoever is not signed in is nobody."""
    return AuditEntry.objects.create(
        event=event,
        user=user if user is not None and user.is_authenticated else None,
        about=about,
        records=records,
        address=address,
    )


def address_of(request):
    """Where a request came from, as the proxies of ours say it; see proxy.py."""
    return request.META.get("REMOTE_ADDR") or None


def note_request(event, request, about="", *, user=None, records=None):
    who = request.user if user is None else user
    return note(event, who, about, records=records, address=address_of(request))


def note_shown(request, model, records, where):
    """Personal data of so many records stood on a page, unmasked."""
    about = f"{kind(model)}: {where}"
    return note_request(Event.PERSONAL_SHOWN, request, about, records=records)


def note_export(request, model, columns, records, *, personal=False):
    """A list of records left the portal as a file, with these columns."""
    held = "có dữ liệu cá nhân" if personal else "không có dữ liệu cá nhân"
    about = f"{kind(model)} ({held}). Các cột: {', '.join(columns)}"
    return note_request(Event.EXPORTED, request, about, records=records)


def note_report(request, name):
    """A report, or one table of it, left the portal as the file of this name."""
    return note_request(Event.EXPORTED, request, f"Báo cáo, tệp {name}")


def kind(model):
    name = str(model._meta.verbose_name)
    return name[:1].upper() + name[1:]
