"""`python -m wikiinfobox`."""

import sys

from wikiinfobox.cli import main

sys.exit(main())
