import re

import pytest
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

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
