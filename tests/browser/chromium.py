"""A browser without a window, where the machine has one: Chromium and its driver, and selenium to speak with them."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Nobody is to be asked for anything: a name that is no file's leads nowhere.
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--disable-lcd-text",  # letters of one colour, whatever the screen: a picture is a third smaller
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def _program(variable: str, *names: str) -> str | None:
    return os.environ.get(variable) or next(filter(None, map(shutil.which, names)), None)


def missing() -> str | None:
    """Why there is no browser; None where there is one."""
    if find_spec("selenium") is None:
        return "selenium is not installed: pip install --group browser"
    if _program("CHROMIUM", *BROWSERS) is None:
        return "this machine has no Chromium, and CHROMIUM names none"
    if _program("CHROMEDRIVER", "chromedriver") is None:
        return "this machine has no chromedriver, and CHROMEDRIVER names none"
    return None


class Browser:
    """One window: a page in it, of a width, in light or dark."""

    def __init__(self, driver: Any) -> None:  # noqa: ANN401 selenium may not be installed where this is checked
        self.driver = driver

    def show(self, page: Path, *, width: int, scheme: str = "light", height: int = 900, scale: int = 1) -> None:
        """Opens a page, as on a screen of this width."""
        self.command(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}], media="screen"
        )
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )
        self.driver.get(page.as_uri())

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 what the script gives
        return self.driver.execute_script(script, *arguments)

    def command(self, name: str, **options: object) -> Any:  # noqa: ANN401 as the protocol has it
        return self.driver.execute_cdp_cmd(name, options)

    def asked_for(self) -> list[str]:
        """The addresses that were asked for since the last time this was."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = (event["params"] for event in events if event["method"] == "Network.requestWillBeSent")
        return [params["request"]["url"] for params in asked]

    def told(self) -> list[str]:
        """What the browser's console says since the last time: errors, refusals, what programs print."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@contextmanager
def opened(profile: Path) -> Iterator[Browser]:
    """A browser of our own, gone at the end."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = _program("CHROMIUM", *BROWSERS) or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    service = Service(executable_path=_program("CHROMEDRIVER", "chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    try:
        driver.get("about:blank")  # the page that a browser opens with asks for files of its own
        browser = Browser(driver)
        browser.asked_for()
        yield browser
    finally:
        driver.quit()
