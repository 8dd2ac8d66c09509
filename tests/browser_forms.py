"""A form as a browser would send it back: what the page shows, with some of it retyped."""

from html.parser import HTMLParser

# What a browser sends for a field that has no value of its own.
UNSAID = {"checkbox": "on", "radio": "on"}


class FormReader(HTMLParser):
    """The names and values of a page's form fields, without those not sent."""

    def __init__(self):
        super().__init__()
        self.sent = {}
        self.name = None

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        name = field.get("name", "")
        if tag in ("select", "textarea"):
            self.name = name
            if tag == "textarea":
                self.sent[name] = ""
        elif tag == "option" and "selected" in field:
            self.sent.setdefault(self.name, []).append(field["value"])
        elif tag == "input" and is_sent(field):
            self.sent[name] = field.get("value", UNSAID.get(field.get("type"), ""))

    def handle_endtag(self, tag):
        if tag in ("select", "textarea"):
            self.name = None

    def handle_data(self, data):
        if isinstance(self.sent.get(self.name), str):
            self.sent[self.name] += data.removeprefix("\n").removeprefix("\r\n")


def is_sent(field):
    kind = field.get("type")
    return kind not in ("submit", "file") and (kind != "checkbox" or "checked" in field)


def as_shown(page):
    """What the form of a page would send if nothing were typed."""
    reader = FormReader()
    reader.feed(page.content.decode())
    hidden = ("csrfmiddlewaretoken", "action", "q", "")
    return {
        name: value
        for name, value in reader.sent.items()
        if name not in hidden and "__prefix__" not in name
    }


def send(client, url, **typed):
    """Open the page, retype some fields, and save it."""
    page = client.get(url)
    assert page.status_code == 200, (url, page.status_code)
    return client.post(url, as_shown(page) | typed)
