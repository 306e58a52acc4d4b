"""Headless Chromium, spoken to in its own protocol over a pipe: pages at any width, light or dark, and what they ask for.

The narrowest window is wider than a telephone, so the width is emulated. Nothing is needed beside Chromium itself.
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
           "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe"]
# Seconds after which a browser that does not answer hangs.
PATIENCE = 120
TELEPHONE = 500


class Browser:
    """One browser with one page, in a ``with`` block; ``asked`` are the addresses that the page asked for since it was opened."""

    def __init__(self, program: str) -> None:
        self._program, self._profile = program, TemporaryDirectory(ignore_cleanup_errors=True)
        self._number, self._session, self._rest = 0, "", b""
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Browser:
        read, self._out = os.pipe()
        self._in, write = os.pipe()
        self._process = subprocess.Popen([self._program, *OPTIONS, f"--user-data-dir={self._profile.name}", "about:blank"],
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                         preexec_fn=_as_three_and_four(read, write), pass_fds=(3, 4))
        os.close(read)
        os.close(write)
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._out)
        os.close(self._in)
        self._profile.cleanup()

    @property
    def asked(self) -> list[str]:
        """Every address but those of data within the page, the page's own first."""
        requests = (event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent")
        return [address for address in requests if not address.startswith(("data:", "blob:"))]

    def ask(self, method: str, **params: Any) -> Any:
        """Give a command of the protocol and wait for its answer."""
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        message = {"id": self._number, "method": method, "params": params, **session}
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self._out, rest):]
        while (answer := self._next()).get("id") != self._number:
            self.events.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, page: Path | str, *, width: int = 1280, height: int = 800, dark: bool = False) -> None:
        """Open a page and wait until it is loaded."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < TELEPHONE)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self.events.clear()
        self.ask("Page.navigate", url=page.as_uri() if isinstance(page, Path) else page)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """The value of an expression in the page, waited for where it is a promise."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, script: str, *, patience: float = PATIENCE) -> Any:
        """The value of an expression as soon as it is true; an error when it does not become so."""
        end = time.monotonic() + patience
        while not (value := self.run(script)):
            assert time.monotonic() < end, f"never became true: {script}"
            time.sleep(0.2)
        return value

    def press(self, key: str) -> None:
        """Press a key."""
        for kind in ("rawKeyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key)

    def picture(self, file: Path) -> Path:
        """Write what the window shows as a PNG file."""
        file.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))
        return file

    def pdf(self, file: Path) -> Path:
        """Print the page."""
        file.write_bytes(base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]))
        return file

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], PATIENCE)
            assert ready, "the browser does not answer"
            more = os.read(self._in, 1 << 20)
            assert more, "the browser has ended"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


def _as_three_and_four(read: int, write: int) -> Callable[[], None]:
    """What makes the ends of two pipes the files 3 and 4, where the browser expects them."""
    def placed() -> None:
        far = [os.dup2(end, 100 + number) for number, end in enumerate((read, write))]
        for number, end in enumerate(far):
            os.dup2(end, 3 + number)
    return placed
