"""Pages in a real browser: nothing overflows, all can be read, links lead where they should, nothing runs."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.chromium import Browser, missing, opened
from shared import EXAMPLE, SHARED
from wikiinfobox import Article, Field, Infobox, Link, dumps, load, loads, to_html
from wikiinfobox.frozen import FrozenMapping

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

HERE = Path(__file__).parent
LOOK = (HERE / "look.js").read_text(encoding="utf-8")
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")

# Wars with two sides and long lists, large boxes, small ones, none; many scripts, two directions.
SLUGS = (
    "american-civil-war",
    "american-revolutionary-war",
    "battle-of-actium",
    "battle-of-arsal",
    "battle-of-berlin",
    "battle-of-stalingrad",
    "eureka-rebellion",
    "naval-battle-of-guadalcanal",
    "abba",
    "aids",
    "alabama",
    "angela-merkel",
    "apollo-11",
    "argentina-v5",
    "ar-berlin",
    "it-azoto",
    "ja-u-c73c69d4",
    "kn-u-ef9b5459",
    "my-u-c6008fa6",
    "ur-u-b9fd59e0",
)

DOCUMENTS = {"the example": EXAMPLE} | {slug: SHARED / "corpus" / "clean" / f"{slug}.md" for slug in SLUGS}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with opened(tmp_path_factory.mktemp("profile")) as window:
        yield window


def written(folder: Path, page: str) -> Path:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return path


def without_policy(page: str) -> str:
    """The page as it would be in a browser, or in a notebook, that knows no policy."""
    bare, cut = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert cut == 1
    return bare


def addresses(field: Field) -> list[str]:
    """Where the links of a field should lead, as a browser writes it."""
    return [address for link in field.links if (address := link.url() or "").startswith("https:")]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_page_fits_the_screen_and_can_be_read(name: str, browser: Browser, tmp_path: Path) -> None:
    if not DOCUMENTS[name].exists():
        pytest.skip("the corpus of real documents is not beside this checkout")
    article = load(DOCUMENTS[name])
    page = written(tmp_path, to_html(article, page=True))
    browser.asked_for()
    browser.told()
    for width in WIDTHS:
        for scheme in SCHEMES:
            browser.show(page, width=width, scheme=scheme)
            browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            seen = browser.run(LOOK)
            assert seen["overflow"] <= 0, (width, scheme)
            assert seen["wide"] == [], (width, scheme)
            assert seen["faint"] == [], (width, scheme)
            assert seen["read"] > 2
            assert all(href.startswith("https://") for href in seen["hrefs"])
            for box, shown in zip(article.infoboxes, seen["boxes"], strict=True):
                for field in box.fields:
                    if field.links:
                        assert sorted(map(plain, shown[field.key])) == sorted(map(plain, addresses(field))), field.key
    assert set(browser.asked_for()) <= {page.as_uri(), "data:,"}
    assert browser.told() == []


def plain(address: str) -> str:
    """An address without what a browser may write in another way."""
    return re.sub(r"%[0-9A-Fa-f]{2}|['()*!~]", "", address).rstrip("/")


def test_what_is_folded_out_stands_beside_the_boxes_where_there_is_room(browser: Browser, tmp_path: Path) -> None:
    browser.show(written(tmp_path, to_html(load(EXAMPLE), page=True)), width=1280)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = !one.querySelector('pre'); })")
    box, *tables = browser.run(
        "return Array.from(document.querySelectorAll('.wi-boxes, .wi-list-table'), (one) => {"
        "  const edges = one.getBoundingClientRect(); return [edges.left, edges.right, edges.top, edges.bottom]; })"
    )
    assert len(tables) == 3
    assert all(right <= box[0] and top >= box[2] for _, right, top, _ in tables)
    assert tables[0][2] < box[3]


# ---- for those who listen ---------------------------------------------------------------------------------------


def heard(browser: Browser) -> list[tuple[str, str]]:
    """Role and name of all that a screen reader is told."""
    nodes = browser.command("Accessibility.getFullAXTree")["nodes"]
    return [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node.get("ignored")]


def test_a_screen_reader_hears_tables_with_captions_and_headers(browser: Browser, tmp_path: Path) -> None:
    browser.show(written(tmp_path, to_html(load(EXAMPLE), page=True)), width=1280)
    told = heard(browser)
    names = {role: [name for other, name in told if other == role] for role, _ in told}
    assert names["heading"][0] == "Qalamoun offensive (2017)"
    assert [name.partition("\n")[0][:25] for name in names["table"]] == ["Qalamoun offensive (2017)", "The sides"]
    assert names["columnheader"] == ["Hezbollah", "Tahrir al-Sham", "Islamic State of Iraq and the Levant"]
    headings = ["Belligerents", "Commanders and leaders", "Units involved", "Strength", "Casualties and losses"]
    assert names["rowheader"] == ["Date", "Location", "Result", *headings]
    assert "main" in names
    assert names["image"].count("Lebanon") == 5
    assert len(names["list"]) > 5
    lost = browser.run("return document.querySelector('.wi-lost').getAttribute('aria-disabled')")
    assert lost == "true"


# ---- documents made to hurt -------------------------------------------------------------------------------------

RUN = "window.__ran=1"
WEB = "https://evil.example/x"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"'><img src=x onerror={RUN}>",
    f'" onmouseover="{RUN}" onfocus="{RUN}" autofocus="',
    f"</style><script>{RUN}</script><style>",
    f"</title></pre></td></table><script>{RUN}</script>",
    f"<svg/onload={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<img src={WEB}><link rel=stylesheet href={WEB}><object data={WEB}></object>",
    f"*/ }} body {{ background: url({WEB}) }} /*",
    f"<style>@import '{WEB}'; body {{ background: url({WEB}) }}</style>",
    f'<meta http-equiv="refresh" content="0;url={WEB}"><base href="{WEB}">',
    f"<!-- --><details open ontoggle={RUN}>",
    f"]]><script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"<form action={WEB}><button autofocus onfocus={RUN}>",
)
ADDRESSES = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f" \tjavascript:{RUN}",
    f"java\nscript:{RUN}",
    f"\x01javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"vbscript:{RUN}",
    f'https://x.example/" onclick="{RUN}',
    f"https://x.example/'><script>{RUN}</script>",
    "//evil.example/x",
    "blob:https://evil.example/x",
)


def hostile_article() -> Article:
    def links(text: str) -> tuple[Link, ...]:
        outward = tuple(Link(type="external", text=text, site=one) for one in (*ADDRESSES, text))
        inward = tuple(Link(text=text, page=one, anchor=one) for one in (*ADDRESSES, text))
        other = (Link(type="interwiki", text=text, page=text, wiki=text, lang=text), Link(page=text))
        return (*outward, *inward, *other)

    known = (
        "conflict", "name", "title", "partof", "image", "caption", "date", "place", "result", "combatant1",
        "combatant2", "commander1", "units1", "strength1", "casualties2", "casualties3", "notes", "image_size",
    )  # fmt: skip
    all_of_them = "\n".join(PAYLOADS)
    boxes: list[Infobox] = []
    for text in (*PAYLOADS, all_of_them, *ADDRESSES):
        fields = [Field(key, text * 2, bold=(text,), italic=(text,)) for key in known]
        fields[1::4] = [Field(field.key, field.text, links(text)) for field in fields[1::4]]
        fields += [Field(text, text), Field(f"{text}.png", f"{text}.png"), Field("image_flag", f"x {text[:5]}.png")]
        boxes.append(Infobox(tuple(fields), extra=FrozenMapping(((f"more {text}", (text,)),))))
    return Article(
        title=all_of_them,
        short_description=all_of_them,
        description=all_of_them,
        author=all_of_them,
        image_url=ADDRESSES[0],
        infoboxes=tuple(boxes),
        body=all_of_them,
        extra=FrozenMapping(((all_of_them, all_of_them),)),
    )


def came_of(browser: Browser, page: Path) -> dict[str, Any]:
    """What a page did: whether anything ran, what was asked for, what the browser said."""
    browser.asked_for()
    browser.told()
    browser.show(page, width=1280)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    # A person who tries everything that has no address of its own; and moves over all there is.
    browser.run(
        "for (const one of document.querySelectorAll('*')) {"
        "  for (const kind of ['mouseover', 'focus', 'toggle', 'load', 'error'])"
        "    one.dispatchEvent(new Event(kind, {bubbles: true}));"
        "  if (one.tagName !== 'A' || !one.href) one.click?.();"
        "}"
    )
    return {
        "ran": browser.run("return window.__ran"),
        "asked for": set(browser.asked_for()) - {page.as_uri(), "data:,"},
        "told": browser.told(),
        "tags": set(browser.run("return Array.from(document.querySelectorAll('*'), (one) => one.localName)")),
        "events": browser.run(
            "return Array.from(document.querySelectorAll('*')).flatMap((one) =>"
            " one.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'))"
        ),
        "schemes": set(browser.run("return Array.from(document.querySelectorAll('a[href]'), (one) => one.protocol)")),
    }


def test_a_page_that_runs_and_asks_is_found_out(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path, f"<!DOCTYPE html><body><script>{RUN}</script><img src={WEB} onerror='1'><a href=data:x>x")
    came = came_of(browser, page)
    assert came["ran"] == 1
    assert came["asked for"] == {WEB}
    assert came["told"]
    assert came["events"] == ["onerror"]
    assert came["schemes"] == {"data:"}


@pytest.mark.parametrize("policy", ["with its policy", "without it"])
@pytest.mark.parametrize("source", ["built", "read from a file"])
def test_a_hostile_article_runs_nothing_and_asks_for_nothing(
    source: str,
    policy: str,
    browser: Browser,
    tmp_path: Path,
) -> None:
    article = hostile_article()
    if source != "built":
        article = loads(dumps(article))
        assert article.title == hostile_article().title
    page = to_html(article, page=True)
    came = came_of(browser, written(tmp_path, without_policy(page) if policy == "without it" else page))
    assert came["ran"] is None
    assert came["asked for"] == set()
    assert came["told"] == []
    assert came["events"] == []
    assert came["schemes"] == {"https:"}
    assert came["tags"].isdisjoint({"script", "iframe", "img", "svg", "form", "object", "base", "button"})
    assert browser.run("return document.querySelector('h1').textContent") == article.title


def test_a_mark_of_direction_turns_nothing_but_its_own_field(browser: Browser, tmp_path: Path) -> None:
    turn = "\u202e\u2067\u202e"
    fields = (
        Field("name", f"Name{turn}"),
        Field(f"key{turn}", f"one{turn}", (Link(text=f"one{turn}", page="One"),)),
        Field("plain", "left to right"),
    )
    article = Article(title=f"T{turn}", short_description="left to right", infoboxes=(Infobox(fields),), body=turn)
    browser.show(written(tmp_path, to_html(article, page=True)), width=1280)
    edges = browser.run(
        "return Array.from(document.querySelectorAll('[data-key=plain], .wi-short, summary'), (one) => {"
        "  const text = one.firstChild, edge = (at) => {"
        "    const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1);"
        "    return range.getBoundingClientRect().left; };"
        "  return [edge(0), edge(text.length - 1)]; })"
    )
    assert len(edges) == 3
    assert all(first < last for first, last in edges)


# ---- pictures, and other people's pages -------------------------------------------------------------------------


def test_images_that_were_asked_for_come_from_commons_alone_and_fit_however_large(
    browser: Browser, tmp_path: Path
) -> None:
    article = load(EXAMPLE)
    browser.asked_for()
    page = written(tmp_path, to_html(article, page=True, images=True))
    browser.show(page, width=360)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    asked = set(browser.asked_for()) - {page.as_uri(), "data:,"}
    name = "Battle_of_Western_Qalamoun.svg"
    assert asked == {f"https://commons.wikimedia.org/wiki/Special:FilePath/{name}?width=640"}
    large = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='3000' height='2000'/%3E"
    for width in WIDTHS:
        browser.show(page, width=width)
        loaded = browser.driver.execute_async_script(
            "const [address, done] = arguments, image = document.querySelector('img');"
            "image.loading = 'eager'; image.onload = () => done(image.naturalWidth); image.onerror = () => done(0);"
            "image.src = address;",
            large,
        )
        assert loaded == 3000
        seen = browser.run(LOOK)
        assert (seen["overflow"], seen["wide"]) == (0, [])


NOTEBOOK = (
    "<!DOCTYPE html><html><head><style>table { margin: 3em; border: 5px solid red } td, th { padding: 40px;"
    " background: yellow; color: white; text-align: right; max-width: 9px } tr:nth-child(odd) { background: lime }"
    " a { color: yellow } ul { padding: 90px }</style></head><body {body}><div class='out'><h2>Own</h2><table>"
    "<caption>Own</caption><tr><th>a<td>b</table><p><a href='https://x.example/'>c</a><ul><li>d</ul>"
    "<pre>e</pre><details><summary>f</summary></details></div>{piece}</body></html>"
)
MEASURE = (
    "return Array.from(document.querySelectorAll('html, body, .out *'), (one) => {"
    "  const style = getComputedStyle(one); return Array.from(style, (name) => name + ':' +"
    "    (/(height|block-size|origin)$/.test(name) ? '' : style.getPropertyValue(name))).join(';'); })"
)


def test_a_piece_leaves_the_page_about_it_as_it_was_and_is_not_changed_by_it(browser: Browser, tmp_path: Path) -> None:
    looks: list[object] = []
    piece = to_html(load(EXAMPLE))
    for inside in ("", piece):
        page = NOTEBOOK.replace("{body}", "").replace("{piece}", inside)
        browser.show(written(tmp_path, page), width=1280)
        looks.append(browser.run(MEASURE))
    assert looks[0] == looks[1]
    cell = browser.run(
        "const style = getComputedStyle(document.querySelector('[data-key=date]'));"
        "return [style.backgroundColor, style.textAlign, style.paddingLeft]"
    )
    assert cell == ["rgba(0, 0, 0, 0)", "start", "8.8px"]


@pytest.mark.parametrize(
    ("body", "scheme", "ground"),
    [
        ("", "light", "rgb(255, 255, 255)"),
        ("", "dark", "rgb(16, 20, 24)"),
        ('data-jp-theme-light="false"', "light", "rgb(16, 20, 24)"),
        ('data-jp-theme-light="true"', "dark", "rgb(255, 255, 255)"),
        ('class="vscode-dark"', "light", "rgb(16, 20, 24)"),
        ('data-theme="light"', "dark", "rgb(255, 255, 255)"),
    ],
)
def test_a_piece_is_as_light_or_dark_as_its_notebook(
    body: str, scheme: str, ground: str, browser: Browser, tmp_path: Path
) -> None:
    piece = to_html(load(EXAMPLE).infobox)
    page = written(tmp_path, f"<!DOCTYPE html><body {body}>{piece}</body>")
    browser.show(page, width=1280, scheme=scheme)
    assert browser.run("return getComputedStyle(document.querySelector('.wikiinfobox')).backgroundColor") == ground
    seen = browser.run(LOOK)
    assert seen["faint"] == []
    assert seen["read"] > 50
