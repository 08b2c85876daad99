"""The emergency stop from every situation, timed."""
import subprocess
import time

from desktop_report import ASIDE
from running_desktop import PATIENCE, STOP_KEY
from virtual_screen import Trouble, awaited

LIMIT = 0.200


class Stops:
    """Every situation in which the stop has to be in force within the limit."""

    def __init__(self, report, screen, desktop):
        self.report, self.screen, self.desktop = report, screen, desktop
        self.slowest = 0.0

    def timed(self, situation, begin, passes_before=True, tidy=lambda: None):
        """One stop, the order at once after it, what has to be put away, and the resume in stages."""
        desktop = self.desktop
        status, answer = desktop.order()
        if status not in (200, 202) and passes_before:
            raise Trouble(f"before the stop an order was refused as well: {answer.get('detail')}")
        before = desktop.standing()["newest_hold"]
        took = desktop.seconds_to_halt(begin, before)
        if took is None:
            self.report.say(False, f"stop, {situation}: not Halted within {PATIENCE:.0f} s")
            return
        self.slowest = max(self.slowest, took)
        status, answer = desktop.after
        refused = status >= 400 and "alted" in answer.get("detail", "") + str(answer.get("context", ""))
        self.screen.picture(f"stop, {situation}")
        tidy()
        stages = desktop.resume()
        self.report.say(took <= LIMIT and refused and len(stages) == 2,
                        f"stop, {situation}: Halted after {took * 1e3:.0f} ms; order at once: {status} "
                        f"{answer.get('code', 'ACCEPTED')}; resumed {' and '.join(stages)}")

    def key(self, situation):
        self.timed(f"{situation}, key", lambda: self.screen.hand("key", STOP_KEY))

    def mouse(self, situation, nth=0):
        # Until the colours of the halt are gone.
        time.sleep(0.7)
        x, y = self.desktop.stop_button(nth)
        self.timed(f"{situation}, mouse", lambda: self.screen.hand("mousemove", x, y, "mousedown", 1))
        self.screen.do("mouseup", 1)
        self.screen.do("mousemove", *ASIDE)

    def quiet(self):
        self.key("quiet window")
        self.mouse("quiet window")

    def export_open(self):
        self.desktop.command("exportRegimesAction")
        form = self.desktop.opened("Export regime history")
        self.desktop.focused(form)
        self.key("export dialog has the keyboard")
        self.mouse("export dialog open")

    def menu_open(self):
        windows = len(self.desktop.windows())
        self.screen.key("alt+v")
        awaited(lambda: len(self.desktop.windows()) > windows, 5, "an open menu")
        self.key("menu open")
        if len(self.desktop.windows()) <= windows:
            raise Trouble("the stop has closed the menu: the press with the mouse is not tried")
        self.mouse("menu open")

    def ticket(self):
        self.desktop.command("orderTicketAction")
        form = self.desktop.opened("Order ticket")
        self.desktop.focused(form)
        # The quantity's.
        self.screen.key("alt+q")
        self.screen.type("12")
        self.key("typing in the order ticket")
        self.screen.type("3")
        self.screen.forget_copied()
        self.screen.key("ctrl+a", "ctrl+c")
        typed = self.screen.copied()
        self.report.say(typed.endswith("123"), f"the ticket's field went on taking letters: \"{typed}\"")
        self.desktop.focused(form)
        self.mouse("order ticket open")

    def palette(self):
        self.screen.key("ctrl+k")
        self.screen.type("expo")
        self.key("palette open")
        self.screen.type("rt regime")
        self.screen.key("Return")
        self.desktop.opened("Export regime history")
        self.report.say(True, "the palette stayed open during the stop: the rest was typed, and Enter ran the command")
        self.desktop.close_others()
        self.screen.key("ctrl+k")
        self.mouse("palette open")

    def pop_out(self):
        main = self.desktop.window
        known = set(self.desktop.windows())
        self.desktop.command("popOutChartAction")
        window = awaited(lambda: next((one for one, name in self.desktop.windows().items()
                                       if one not in known and name), None), 10, "a chart's own window")
        self.screen.do("windowmove", window, 60, 300)
        self.desktop.focused(window)
        self.key("pop-out chart focused")
        self.mouse("pop-out chart focused, main window's button")
        self.desktop.focused(window)
        self.mouse("pop-out chart's own button", 1)
        self.screen.do("windowminimize", main)
        awaited(lambda: main not in self.desktop.windows(), 5, "minimised")
        self.desktop.focused(window)
        self.key("main window minimised, key in the pop-out")
        self.desktop.to_front()

    def minimised(self):
        """Nothing of the program has the keyboard then: the tray has the stop, first in its menu, and the stop file is
        where any other program can put it."""
        main = self.desktop.window
        self.screen.do("windowminimize", main)
        awaited(lambda: main not in self.desktop.windows(), 5, "minimised")
        tray = self.screen.look("search", "--onlyvisible", "--class", "trayer")[0]
        left, top, width, height = self.screen.place(tray)
        known = len(self.desktop.windows())
        self.screen.do("mousemove", left + width // 2, top + height // 2, "click", 3)
        awaited(lambda: len(self.desktop.windows()) > known, 5, "the tray's menu")
        self.screen.key("Down")
        self.timed("minimised, tray's menu, Down and Enter", lambda: self.screen.hand("key", "Return"))
        if main in self.desktop.windows():
            raise Trouble("the stop from the tray has brought the window back")
        stop = self.desktop.folder / "EMERGENCY_STOP"
        self.timed("minimised, the stop file touched", lambda: subprocess.Popen(["touch", str(stop)]),
                   tidy=lambda: stop.unlink(missing_ok=True))
        self.desktop.to_front()

    def large(self):
        self.desktop.command("scale300Action")
        time.sleep(2)
        try:
            self.key("at 300 %")
            self.mouse("at 300 %")
        finally:
            self.desktop.command("scale100Action")
            time.sleep(1)

    def run(self):
        for name in ("quiet", "export_open", "menu_open", "ticket", "palette", "pop_out", "minimised", "large"):
            self.report.attempt(f"stop, {name.replace('_', ' ')}", getattr(self, name), self.desktop)
        print(f"         the slowest took {self.slowest * 1e3:.0f} ms; the limit is {LIMIT * 1e3:.0f} ms")
