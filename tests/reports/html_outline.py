"""What a test asks of a page: its text, its links, its headings, its tables."""

from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "path", "source"}


class Element:
    def __init__(self, tag, attributes, parent=None):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = []

    def __getitem__(self, name):
        return self.attributes.get(name)

    def all(self, *tags):
        """The elements within, in reading order."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    @property
    def text(self):
        """The words within, each gap a single space."""
        parts = (c if isinstance(c, str) else c.text for c in self.children)
        return " ".join(" ".join(parts).split())

    @property
    def classes(self):
        return set((self["class"] or "").split())

    @property
    def ancestors(self):
        found = self.parent
        while found is not None:
            yield found
            found = found.parent


class OutlineReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = self.open = Element("document", {})

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes), self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attributes):
        self.open.children.append(Element(tag, dict(attributes), self.open))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert tag == self.open.tag, f"<{self.open.tag}> is closed by </{tag}>"
        self.open = self.open.parent

    def handle_data(self, data):
        self.open.children.append(data)


def outline(response):
    """The elements of a page; fails where a tag is not closed in its place."""
    reader = OutlineReader()
    reader.feed(response.content.decode())
    assert reader.open is reader.root, f"<{reader.open.tag}> is never closed"
    return reader.root


def main_of(response):
    """What the page is about, its frame left out."""
    (main,) = outline(response).all("main")
    return main
