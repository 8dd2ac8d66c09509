import shutil

import pytest

from .fixture_folder import FIXTURES


@pytest.fixture
def folder(tmp_path):
    """The fixtures, to be changed."""
    return shutil.copytree(FIXTURES, tmp_path / "fixtures")
