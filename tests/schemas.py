"""A judge of plain values: do they have the shape that our schema gives them?"""

from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]  # its stubs may be missing

from wikiinfobox import json_schema

Draft202012Validator.check_schema(json_schema())
SCHEMA = Draft202012Validator(json_schema())
