"""From the model of a document to a tagged PDF."""

from kotodesk.documents.pdf.render import render, unprintable

__all__ = ["render", "unprintable"]
