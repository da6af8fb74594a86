"""The shape of `to_dict`, said in JSON Schema."""

from wikiinfobox.writing.to_plain import Json

_TEXT: dict[str, Json] = {"type": "string"}
_TEXTS: dict[str, Json] = {"type": "array", "items": {"type": "string"}}


def json_schema() -> dict[str, Json]:
    """The JSON Schema (2020-12) of what `to_dict` gives.

    >>> json_schema()["required"]
    ['front_matter', 'body']

    Shape:  keys that are not known may hold anything. A known one whose value was no text, no list, no number where
            one belongs has the finding `unexpected-shape`, and need not be as the schema says.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        "description": "A Markdown file with a Wikipedia article's infoboxes in its front matter.",
        "type": "object",
        "required": ["front_matter", "body"],
        "additionalProperties": False,
        "properties": {
            "front_matter": {"$ref": "#/$defs/front_matter"},
            "body": _said(_TEXT, "All that follows the closing line of the front matter."),
        },
        "$defs": {
            "front_matter": _front_matter(),
            "infobox": {
                "description": "The fields of one box by key, in file order.",
                "type": "object",
                "additionalProperties": {"anyOf": [{"$ref": "#/$defs/field"}, _TEXT]},
            },
            "field": _field(),
            "link": _link(),
        },
    }


def _front_matter() -> dict[str, Json]:
    return {
        "type": "object",
        "properties": {
            "title": _TEXT,
            "shortDescription": _TEXT,
            "description": _said(_TEXT, "The first sentences of the article."),
            "author": _TEXT,
            "img": _said(_TEXT, "The address of the article's image."),
            "infoboxes": {"type": "array", "items": {"$ref": "#/$defs/infobox"}},
        },
    }


def _field() -> dict[str, Json]:
    return {
        "type": "object",
        "required": ["text"],
        "properties": {
            "text": _said(_TEXT, "What a reader sees."),
            "number": {
                "description": "The text as a number, its commas left out, right or wrong.",
                "type": "number",
            },
            "links": {"type": "array", "items": {"$ref": "#/$defs/link"}},
            "formatting": {
                "type": "object",
                "properties": {"bold": _TEXTS, "italic": _TEXTS},
                "additionalProperties": False,
            },
        },
    }


def _link() -> dict[str, Json]:
    project: dict[str, Json] = {
        "type": "object",
        "properties": {"wiki": _TEXT, "lang": _TEXT},
        "minProperties": 1,
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {
            "text": _said(_TEXT, "What a reader sees; the page, where there is none."),
            "type": _said(_TEXT, "internal, interwiki or external."),
            "page": _TEXT,
            "anchor": _TEXT,
            "site": _said(_TEXT, "The address of an external link."),
            "wiki": {"description": "The wiki an interwiki link leads to.", "anyOf": [_TEXT, project]},
        },
    }


def _said(schema: dict[str, Json], description: str) -> dict[str, Json]:
    return {"description": description, **schema}
