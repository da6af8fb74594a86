"""Draws the picture of the README and of the docs: the page of the example, down to who fought.

python tests/browser/picture.py
"""

import base64
import io
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "pictures" / "infobox.png"
WIDTH = 1120
COLOURS = 192  # letters and flags need no more, and the file is less than half as large

CUT = "return document.querySelectorAll('.wi-sides tbody')[1].getBoundingClientRect().top"


def main() -> int:
    # Run as a program, it finds its neighbours as the tests do.
    sys.path.insert(0, str(ROOT / "tests"))
    from PIL import Image

    from browser.chromium import missing, opened
    from wikiinfobox import load, to_html

    if missing():
        print(missing(), file=sys.stderr)
        return 1
    article = load(ROOT / "examples" / "qalamoun-offensive-2017.md")
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder, "profile")) as browser:
        page = Path(folder, "page.html")
        page.write_text(to_html(article, page=True), encoding="utf-8")
        browser.show(page, width=WIDTH)
        clip = {"x": 0, "y": 0, "width": WIDTH, "height": browser.run(CUT), "scale": 1}
        drawn = browser.command("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
    picture = Image.open(io.BytesIO(base64.b64decode(drawn["data"]))).convert("RGB")
    PICTURE.parent.mkdir(exist_ok=True)
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
