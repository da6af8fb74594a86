"""How a page looks: one sheet that touches nothing but what stands inside `.wikiinfobox`."""

from typing import Final

from wikiinfobox.render.html.markup import Markup

# Thrice, so that what a notebook says of each table and link on its page weighs less.
_ROOT: Final = ".wikiinfobox" * 3

_LIGHT: Final = """
  --wi-ground: #ffffff; --wi-frame: #f8f9fa; --wi-line: #a2a9b1; --wi-hair: #dfe2e6; --wi-text: #202122;
  --wi-quiet: #54595d; --wi-link: #2a4b8d; --wi-lost: #a3231b; --wi-bar: #c3d6ef; --wi-part: #dfe6ee;
"""
_DARK: Final = """
  --wi-ground: #101418; --wi-frame: #202429; --wi-line: #5b636c; --wi-hair: #343a41; --wi-text: #eaecf0;
  --wi-quiet: #b4bac2; --wi-link: #a6bcf5; --wi-lost: #ffa69e; --wi-bar: #2c4468; --wi-part: #293340;
"""

_SHEET: Final = """
& { color-scheme: light dark; %(light)s }
@media (prefers-color-scheme: dark) { & { %(dark)s } }
[data-jp-theme-light="true"] &, [data-theme="light"] &, .vscode-light & { color-scheme: light; %(light)s }
[data-jp-theme-light="false"] &, [data-theme="dark"] &, .vscode-dark & { color-scheme: dark; %(dark)s }

& { box-sizing: border-box; max-width: 72rem; padding: 1rem; color: var(--wi-text); background: var(--wi-ground);
  font: 400 0.9375rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  text-align: start; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%%; text-size-adjust: 100%%; }
& *, & *::before { box-sizing: border-box; }
& p { margin: 0 0 0.75em; }
& a { color: var(--wi-link); text-decoration: none; }
& a:hover { text-decoration: underline; }
& a:focus-visible, & summary:focus-visible { outline: 2px solid var(--wi-link); outline-offset: 2px; }
& .wi-external::after { content: "\\2009\\2197" / ""; font-size: 0.8em; }
& .wi-lost { color: var(--wi-lost); text-decoration: underline dotted; cursor: help; }
& .wi-lost:hover { text-decoration: underline dotted; }
& .wi-unlinked { text-decoration: underline dotted var(--wi-quiet); cursor: help; }
& .wi-flag { font-family: "Apple Color Emoji", "Noto Color Emoji", "Twemoji Country Flags", sans-serif; }
& .wi-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%);
  white-space: nowrap; }

& .wi-title { margin: 0; padding: 0; border: 0; color: inherit;
  font: 400 1.9rem/1.25 "Linux Libertine", Georgia, "Times New Roman", "Noto Serif", serif; }
& header { margin: 0 0 1rem; padding: 0 0 0.4rem; border-bottom: 1px solid var(--wi-line); }
& .wi-short { margin: 0.1rem 0 0; color: var(--wi-quiet); }

& .wi-box { position: relative; width: 100%%; max-width: 27rem; margin: 0 0 1rem; border: 1px solid var(--wi-line);
  background: var(--wi-frame); font-size: 0.8125rem; line-height: 1.5; }
& table { width: 100%%; margin: 0; border: 0; border-collapse: collapse; border-spacing: 0; table-layout: fixed;
  color: inherit; background: none; font-size: inherit; line-height: inherit; }
& tr { border: 0; background: none; }
& th, & td { padding: 0.25rem 0.55rem; border: 0; background: none; color: inherit; text-align: start;
  vertical-align: top; white-space: normal; max-width: none; overflow-wrap: anywhere; }
& caption { padding: 0; color: inherit; text-align: center; caption-side: top; }
& .wi-name { padding: 0.4rem 0.6rem; background: var(--wi-bar); font-size: 1.0625rem; font-weight: 700;
  line-height: 1.35; }
& .wi-part { padding: 0.2rem 0.6rem; background: var(--wi-part); }
& .wi-facts tr + tr > * { border-top: 1px solid var(--wi-hair); }
& .wi-labels { width: 29%%; }
& .wi-facts th { font-weight: 700; }
& .wi-whole-words { table-layout: auto; }
& .wi-whole-words th { overflow-wrap: break-word; }
& .wi-picture { padding: 0.5rem; text-align: center; }
& .wi-picture img { display: block; max-width: 100%%; height: auto; max-height: 24rem; margin: 0 auto 0.3rem; }
& td > img { display: block; max-width: 100%%; height: auto; max-height: 8rem; }
& .wi-file { font-size: 0.92em; }
& .wi-caption { margin-top: 0.3rem; line-height: 1.4; }
& .wi-caption p { margin: 0 0 0.3em; text-align: center; }

& .wi-columns th { height: 0; padding: 0; }
& .wi-sides tbody > tr > th { padding: 0.2rem 0.6rem; background: var(--wi-bar); font-weight: 700; text-align: center; }
& .wi-sides td { padding: 0.35rem 0.55rem; hyphens: auto; }
& .wi-sides td + td { border-inline-start: 1px solid var(--wi-line); }
& .wi-sides tr + tr + tr > td { border-top: 1px dotted var(--wi-line); }
& .wi-sides + .wi-facts { border-top: 1px solid var(--wi-line); }
& ul { margin: 0; padding: 0; list-style: none; }
& li { margin: 0; padding: 0; }
& .wi-lines > li + li { margin-top: 0.15em; }
& .wi-list { padding-inline-start: 1.25em; list-style: disc; }
& .wi-list .wi-list { list-style: circle; padding-inline-start: 1.1em; }
& .wi-list .wi-list .wi-list { list-style: square; }
& .wi-loose { white-space: normal; }

& details { margin: 0; }
& summary { cursor: pointer; color: var(--wi-quiet); }
& .wi-further { border-top: 1px solid var(--wi-hair); }
& .wi-further > summary { padding: 0.25rem 0.55rem; }
& .wi-folded { margin: 0 0 0.6rem; }
& .wi-folded > summary { padding: 0.2rem 0; font-weight: 600; }
& pre { margin: 0.3rem 0 0; padding: 0; border: 0; color: inherit; background: none; font: inherit;
  white-space: pre-wrap; overflow-wrap: anywhere; }
& .wi-beside { display: flow-root; }
& .wi-list-table { margin: 0.3rem 0 0; font-size: 0.8125rem; }
& .wi-list-table th { font-weight: 600; }
& .wi-list-table tr > * { border-top: 1px solid var(--wi-hair); }
& .wi-list-table th:first-child, & .wi-list-table td:first-child { width: 6.5em; padding-inline-start: 0; }

.wikiinfobox-page { margin: 0; color-scheme: light dark; background: #ffffff; }
@media (prefers-color-scheme: dark) { .wikiinfobox-page { background: #101418; } }
.wikiinfobox-page .wikiinfobox { margin: 0 auto; }
@media (min-width: 52rem) {
  .wikiinfobox-page & { padding: 1.5rem 2rem; }
  .wikiinfobox-page & .wi-boxes { float: inline-end; width: 23rem; margin-inline-start: 2rem; }
  .wikiinfobox-page & .wi-boxes:has(.wi-sides) { width: 27rem; }
}
.wikiinfobox-page &::after { content: ""; display: block; clear: both; }
@media (max-width: 30rem) {
  & { padding: 0.75rem; }
  & .wi-box { max-width: none; }
  & .wi-sides { font-size: 0.75rem; }
  & .wi-sides td { padding: 0.3rem 0.35rem; }
  & .wi-sides .wi-list { padding-inline-start: 1em; }
  & .wi-sides .wi-list .wi-list { padding-inline-start: 0.75em; }
}
@media print { & { padding: 0; max-width: none; } & .wi-box { break-inside: auto; } }
"""

STYLE: Final = Markup((_SHEET % {"light": _LIGHT.strip(), "dark": _DARK.strip()}).replace("&", _ROOT).strip() + "\n")
"""The sheet. It is ours to the last character, and holds no `<`."""
