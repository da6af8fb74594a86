"""Garbled text → repaired text, and what was repaired."""
