"""The words of infoboxes, and the characters that have broken readers of them."""

from typing import Final

# Of the key a failing article shrinks to, the first is the least surprising.
KEYS: Final = (
    *("name", "title", "image", "caption", "date", "place", "location", "coordinates", "result", "territory", "status"),
    *("conflict", "partof", "combatant1", "combatant2", "combatant1a", "commander1", "commander2", "units1", "units2"),
    *("strength1", "strength2", "strength3", "casualties1", "casualties2", "casualties3", "notes", "image_size"),
    *("native_name", "birth_date", "birth_place", "website", "population_density_km2", "utc_offset", "1", "no", "y"),
    *("gemeindeschlüssel", "īstateits", "densità", "номер", "vice president date 2", "image map", "Image-Size", "on"),
    *("p'ole (time)", "a/b", "n.b.", "2.5", "null", "gdp_ppp", "côte d'ivoire", "ⅱ"),
)

# The keys of a site, beside those that the converter writes.
SITE_KEYS: Final = ("layout", "tags", "date", "draft", "weight", "slug", "категория", "content", "handler", "1")

# What YAML takes for a sign, bullets, marks of fate, and letters that are two characters. The simplest come first.
SIGNS: Final = (
    *"-:#?!,.;'\"()[]{}<>|/\\&*@%=~+_^`$",
    *"éßøÅžλдה日–—…†‡°½·•“”’«",
    *(": ", " #", "- ", "---", "\r\n", "...", "e\u0301", "[1]", "&amp;", "&#8211;", "<br>", "''"),
)

# What nobody sees: odd blanks, marks of direction, what ends or breaks a line, what is refused.
UNSEEN: Final = (
    *"\u00a0\u00ad\u200b\u200d\u200e\u202e\u2060\u2009\u3000",
    *"\t\r\n\0\x07\x1b\x1f\x7f\x80\x81\x85\x92\x9d",
    *"\u2028\u2029\ufeff\ufffe\uffff\ufffd\ue000\U0010ffff",
)

# What a reader of YAML takes for something else than text, and what it writes for what it could not say.
TYPED_TEXTS: Final = (
    *("1", "yes", "no", "on", "N", "true", "null", "~", "1500", "1.500", "891,68", "0060665", "0o17", "0x1F", "010"),
    *("1e3", ".5", "+0", "1_000", ".inf", ".nan", "<<", "=", "4:3", "1:38.232", "12:30:00", "2008-12-31", "undefined"),
    *("2001-12-14 21:59:43", "Unknown", "?", " ", "\n", "'''''...full list'''''", "[[File:A.svg|22px]]", "Yes: no"),
)

# As garbled text shows in a file that was read in another code page once, or twice.
GARBLED: Final = ("Ã©", "â€“", "â€œ", "â€\x9d", "Â\u00a0", "Å\x81", "ðŸ‡±ðŸ‡§", "Ã\u0192Â©", "вЂ“", "â€\ufffd")

FLAGS: Final = ("🇱🇧", "🇺🇸", "🇳🇴", "🇬", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f")

NAMES: Final = (
    *("Arsal", "Norway", "6th Army", "John Smith", "King Olaf II", "Lt. Col. Ann Lee", "Łódź", "Tromsø", "Ødegård"),
    *("Vice-Admiral Paşa", "Al-Shām", "Москва", "الشام", "长安", "Royal Norwegian Navy", "Flag_of_Malta.svg Malta"),
    *("undefined", "Unknown", "various", "General staff:", "Support:", "Co-belligerents:", "Red Cross (from 1863)"),
    *("(KIA)", "(WIA)", "(POW)", "(commander of horse)", "†", "‡ ", "C", "(Danish claim)", "[a]", "[12]"),
)

PAGES: Final = ("undefined", "", "lebanon", ":Category:Ships", ":Template:X", "Arsal ", "Al_Shām", "A|B", "de:X")

PLACES: Final = (
    *("Near Arsal, Lebanon", "North Sea", "51°30′N 0°7′W", "34.01667°N, 36.03333°W", "49.4; -3.6", "59.9, 10.7"),
    "File:Map of Oslo.svg",
    # Longer than a line of any writer, with no blank at which to fold it.
    "https://upload.example.org/a/ab/Map_of_the_campaign_in_the_mountains,_July_to_August.svg?b=c#d",
    "Bergen – Hordaland",
)

OUTCOMES: Final = (
    *("Draw", "Norwegian victory", "Decisive victory", "Inconclusive", "See Aftermath", "Treaty: both left"),
    *("Ceasefire", "Both sides claim victory", "Lebanese Army takes the hills"),
)

UNITS: Final = (
    *(" killed", " wounded", " men", " ships", " captured", " missing", " killed or wounded", " tanks", " guns"),
    *(" surrendered", " soldiers and 12 guns", " dead or missing", " aircraft destroyed", " civilians", " sunk", " km"),
    *(" horse", " divisions (580,000 troops)", " × 24-pounders", " including 300 lancers", "%", "", ""),
)

BEFORE_NUMBERS: Final = (
    *("", "", "", "c. ", "~", "about ", "at least ", "up to ", "over ", "Killed: ", "Total: ", "more than ", "Navy: "),
    *("est. ", "between ", "initially ", "Day 1: ", "1st Division: ", "(", "≈ ", "<", "> ", "– ", "none; "),
)

NUMBER_WORDS: Final = ("1.2 million", "½", "250k", "forty-two", "two hundred", "several", "dozens", "208.5", "2 ⁄ 3")

# Said of people and things without a number.
NUMBERLESS: Final = ("Unknown", "None", "Heavy", "Light", "?", "See below", "Several", "dozens of ships", "No losses")

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    *("December", "Jan.", "Sept", "december"),
)

AROUND_DATES: Final = (
    *("", "", "", "", " BC", " AD", " (9 days)", " – present", "; ongoing", " (O.S.)", " [1]", "~", " or 1703"),
    *(" 3 weeks", " (first phase)", " (4 May 1643)"),
)

BEFORE_DATES: Final = (
    *("", "", "", "", "c. ", "early ", "late ", "mid-", "summer of ", "until ", "since ", "Battle: ", "from "),
    "about ",
)

# Between two statements there is a line's end; where the page had `<br>`, one blank is left of it.
BETWEEN: Final = (" ", "\n", "\n\n", "\n * ", "\n** ", " · ", ", ", "; ", "  ", " (", ") ", " and ", "\n • ", " or ")
