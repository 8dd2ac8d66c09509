import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext

MESSAGES = settings.BASE_DIR / "alliance_portal" / "locale" / "vi" / "LC_MESSAGES"


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_compiled_translations_are_those_of_the_source(domain):
    source = (MESSAGES / f"{domain}.po").read_text()
    compiled = (MESSAGES / f"{domain}.mo").read_text(errors="replace")

    translations = re.findall(r'^msgstr(?:\[0\])? "(.+)"$', source, re.MULTILINE)

    assert translations
    assert [text for text in translations if text not in compiled] == []


def test_a_refused_password_is_explained_in_vietnamese():
    with pytest.raises(ValidationError, match="phải có ít nhất 12 ký tự"):
        validate_password("ngắn")


def test_the_calendar_of_the_admin_speaks_vietnamese(client):
    assert "Th\\u1ee9 Hai" in client.get("/quan-tri/jsi18n/").content.decode()


WORDS = re.compile(r"""\{% trans(?:late)? ["'](.+?)["']""")
BLOCK = re.compile(
    r"\{% blocktrans(?:late)?(.*?) ?%\}(.*?)\{% endblocktrans(?:late)? %\}", re.DOTALL
)


def sentences(template):
    """What a template asks for: a sentence, or those of one thing and of several."""
    yield from ((found,) for found in WORDS.findall(template))
    for options, body in BLOCK.findall(template):
        forms = re.sub(r"\{\{ *(\w+) *\}\}", r"%(\1)s", body).split("{% plural %}")
        if "trimmed" in options:
            forms = [
                " ".join(map(str.strip, form.strip().split("\n"))) for form in forms
            ]
        yield tuple(forms)


def test_no_sentence_of_the_admin_is_left_in_english():
    templates = (Path(admin.__file__).parent / "templates").rglob("*.html")
    asked = {found for page in templates for found in sentences(page.read_text())}

    english = [
        forms
        for forms in asked
        if (gettext(*forms) if len(forms) == 1 else ngettext(*forms, 2)) in forms
    ]

    assert english == []
    assert len(asked) > 100


def test_a_form_that_is_refused_says_so_in_vietnamese(admin_client):
    answer = admin_client.post("/quan-tri/cooperatives/sector/add/", {"name": ""})

    assert answer.status_code == 200
    assert "Chưa lưu. Hãy sửa lỗi dưới đây." in answer.content.decode()
