"""
A finished document becomes a file: one renderer each.

A renderer takes a `Document` and returns text or bytes. It can neither query nor
decide.
"""

from . import csv, json, text

RENDERERS = {"json": json.render, "csv": csv.render, "text": text.render}

__all__ = ["RENDERERS"]
