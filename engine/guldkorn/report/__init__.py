"""Advice as documents: text, Markdown and JSON, all from the same values."""
