"""The desktop program under test: its window by keyboard, its engine over the API."""
import http.client
import json
import time
from urllib.parse import urlsplit

from virtual_screen import HEIGHT, WIDTH, Trouble, awaited, start

STOP_KEY = "ctrl+shift+s"
POLL_SECONDS = 0.005
PATIENCE = 3.0
ORDER = {"account": "soak", "symbol": "BTCUSDT", "side": "buy", "market": "CRYPTO"}
# One after another, of these many sizes: an order like the one of a moment ago would be refused for that alone.
SIZES = 7


class Desktop:
    def __init__(self, stack, screen, build, folder, arguments):
        self.screen = screen
        self.folder = folder
        self.build = build
        self.orders = 0
        self._log = stack.enter_context(open(folder.parent / "aetherion.log", "wb"))
        self.process = start(stack, [str(build / "bin/aetherion"), "--data-dir", str(folder), "--api-port", "0",
                                     *arguments], env=screen.environment, stdout=self._log, stderr=self._log)
        token, address = awaited(self._token, 120, "the API's token")
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._api = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
        self.window = awaited(self._main_window, 60, "the window")
        screen.do("windowmove", self.window, 0, 0, "windowsize", self.window, WIDTH, HEIGHT)
        self.to_front()

    def _token(self):
        if self.process.poll() is not None:
            raise Trouble(f"the program ended with {self.process.returncode}:\n{self.log()}")
        file = self.folder / "api-token"
        words = file.read_text().split() if file.exists() else []
        return words if len(words) == 2 else None

    def _main_window(self):
        for window, name in self.windows().items():
            if name.endswith("Aetherion"):
                return window
        return None

    def log(self):
        return (self.folder.parent / "aetherion.log").read_text(errors="replace")[-2000:]

    def lives(self):
        return self.process.poll() is None

    # Over the API.

    def ask(self, method, path, body=None):
        """Status and answer."""
        for last in (False, True):
            try:
                self._api.request(method, path, None if body is None else json.dumps(body), self._headers)
                answer = self._api.getresponse()
                text = answer.read()
                return answer.status, json.loads(text) if text else {}
            except (http.client.HTTPException, ConnectionError):
                # An idle connection is closed after a minute.
                self._api.close()
                if last:
                    raise
        return 0, {}

    def get(self, path):
        return self.ask("GET", path)[1]

    def standing(self):
        return self.get("/emergency/status")

    def is_halted(self):
        return self.standing()["state"] == "Halted"

    def order(self):
        """Status and answer of an order at the market."""
        self.orders += 1
        return self.ask("POST", "/api/v1/orders/place",
                        {**ORDER, "quantity": f"{(1 + self.orders % SIZES) / 10_000:.4f}"})

    def ticks(self):
        return self.get("/api/market/source?symbol=BTCUSDT")["ticks_received"]

    def resume(self):
        """In stages, with reasons, until nothing is held. The stages that it took."""
        stages = []
        for _ in range(4):
            standing = self.standing()
            if standing["state"] == "Active":
                break
            reason = f"soak: step {len(stages) + 1} after a stop that was wanted"
            status, answer = self.ask("POST", "/emergency/resume",
                                      {"reason": reason, "hold": standing["newest_hold"]})
            if status != 200:
                raise Trouble(f"resume: {status} {answer.get('detail')}")
            stages.append(answer["state"])
        if self.standing()["state"] != "Active":
            raise Trouble(f"resume: still {self.standing()['state']} after {stages}")
        return stages

    def seconds_to_halt(self, begin, before):
        """From the beginning of a press to the answer that says Halted by a newer hold; None when it does not come."""
        begun = time.monotonic()
        pressing = begin()
        halted = None
        while halted is None and time.monotonic() - begun < PATIENCE:
            standing = self.standing()
            if standing["state"] == "Halted" and standing["newest_hold"] > before:
                halted = time.monotonic() - begun
            else:
                time.sleep(POLL_SECONDS)
        self.after = self.order() if halted is not None else None
        pressing.wait(20)
        return halted

    # By keyboard.

    def windows(self):
        return self.screen.windows(self.process.pid)

    def to_front(self):
        self.screen.do("windowactivate", "--sync", self.window)

    def command(self, words):
        """Finds and runs a command in the palette; an action's own name finds it in any language."""
        self.screen.key("ctrl+k")
        self.screen.type(words)
        self.screen.key("Return")

    def opened(self, title):
        """The number of a window with this in its title, as soon as it is shown."""
        return awaited(lambda: next((window for window, name in self.windows().items()
                                     if title in name and window != self.window), None), 10, f"window \"{title}\"")

    def focused(self, window):
        self.screen.do("windowactivate", "--sync", window)
        awaited(lambda: self.screen.look("getactivewindow") == [window], 5, "focus")

    def close_others(self):
        """Menus and the palette by Esc, then every window but the main one."""
        self.screen.key("Escape", "Escape")
        for window, name in self.windows().items():
            if window == self.window or not name:
                continue
            self.screen.do("windowactivate", window)
            time.sleep(0.3)
            # The icon in the tray is a window that never has the keyboard.
            if self.screen.look("getactivewindow") == [window]:
                self.screen.key("alt+F4")
                time.sleep(0.3)
        self.to_front()

    def stop_button(self, nth=0):
        """Where the stop is, looked for by its colour while nothing else is red."""
        def find():
            buttons = self.screen.picture().red_buttons()
            return buttons[nth] if len(buttons) > nth else None

        return awaited(find, 6, "no red rectangle on the screen is the stop")
