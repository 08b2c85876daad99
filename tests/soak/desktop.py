"""Runs what desktop.sh describes."""
import argparse
import re
import shlex
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from desktop_report import ASIDE, Report
from desktop_stops import Stops
from running_desktop import STOP_KEY, Desktop
from virtual_screen import HEIGHT, WIDTH, Screen, Trouble, awaited

# Of one instrument, while its chart is looked at.
MANY_TICKS = 100
# In the middle of the first chart's plot.
PLOT = (640, 330)
# A command's words, and what shows that it ran.
COMMANDS_WITH_WINDOWS = {"Export regime history": "Export regime history", "Import recordings": "Import",
                         "Regime models": "Regime models", "Train a model": "Train", "Settings": "Settings",
                         "Order ticket": "Order ticket", "Resume": "Resume trading", "Keys": "Keys",
                         "Chart in its own window": "BTCUSDT"}


class Presses:
    """Nothing but a reasoned resume loosens: presses add holds."""

    def __init__(self, report, screen, desktop):
        self.report, self.screen, self.desktop = report, screen, desktop

    def adds(self, name, press, least, most):
        """While and after it, everything stays halted; every hold that stood stands."""
        before = self.desktop.standing()
        pressing = press()
        states = set()
        while pressing.poll() is None:
            states.add(self.desktop.standing()["state"])
        time.sleep(0.5)
        after = self.desktop.standing()
        states.add(after["state"])
        added = after["newest_hold"] - before["newest_hold"]
        kept = {hold["id"] for hold in before["holds"]} <= {hold["id"] for hold in after["holds"]}
        self.report.say(states == {"Halted"} and least <= added <= most and kept,
                        f"{name}: {added} holds more (wanted {least if least == most else f'{least} or more'}), "
                        f"{'no' if kept else 'A'} hold lost, seen {', '.join(sorted(states))}")

    def all(self):
        x, y = self.desktop.stop_button()
        self.screen.press(x, y)
        awaited(self.desktop.is_halted, 5, "Halted")
        hand = self.screen.hand
        self.adds("ten presses of the key", lambda: hand("key", "--repeat", 10, "--repeat-delay", 40, STOP_KEY), 10, 10)
        self.adds("ten presses of the button", lambda: hand("mousemove", x, y, "click", "--repeat", 10, "--delay", 120,
                                                            1), 10, 10)
        # The button has the focus since it was pressed. One hold would do; where X sends the release and the press of a
        # repeated key apart, Qt takes them for a new press.
        self.adds("space bar held for 1.5 s", lambda: hand("keydown", "space", "sleep", 1.5, "keyup", "space"), 1, 99)
        self.adds("Enter held for 1.5 s", lambda: hand("keydown", "Return", "sleep", 1.5, "keyup", "Return"), 1, 99)
        self.adds("stop key held for 1.5 s",
                  lambda: hand("keydown", "ctrl", "keydown", "shift", "keydown", "s", "sleep", 1.5, "keyup", "s",
                               "keyup", "shift", "keyup", "ctrl"), 1, 99)
        self.adds("double click", lambda: hand("mousemove", x, y, "click", "--repeat", 2, "--delay", 40, 1), 1, 2)
        self.screen.picture("after many presses")
        self.screen.do("mousemove", *ASIDE)

    def run(self):
        self.report.attempt("presses", self.all, self.desktop)


class Resuming:
    """The panel resumes what a person has seen, and nothing that came after."""

    def __init__(self, report, screen, desktop):
        self.report, self.screen, self.desktop = report, screen, desktop

    def all(self):
        self.screen.key(STOP_KEY)
        awaited(self.desktop.is_halted, 5, "Halted")
        self.desktop.command("resumeAction")
        panel = self.desktop.opened("Resume trading")
        self.desktop.focused(panel)
        self.screen.type("found and mended")
        self.screen.picture("resume panel")
        self.screen.key("Return")
        awaited(lambda: self.desktop.standing()["state"] == "ReduceOnly", 5, "one step looser by the panel")
        self.report.say(True, "resume panel, with nothing new: Enter in the reason resumes one step, to ReduceOnly")
        self.screen.key(STOP_KEY)
        halted = awaited(lambda: self.desktop.is_halted() and self.desktop.standing(), 5, "Halted again")
        self.screen.type("not looked")
        self.screen.key("Return")
        states = set()
        end = time.monotonic() + 3
        while time.monotonic() < end:
            states.add(self.desktop.standing()["state"])
            time.sleep(0.02)
        after = self.desktop.standing()
        self.screen.picture("resume refused")
        self.report.say(states == {"Halted"} and after["newest_hold"] == halted["newest_hold"],
                        f"second stop while the resume panel is open: resume refused, hold {after['newest_hold']} "
                        f"stands, for 3 s only {', '.join(sorted(states))}")

    def run(self):
        self.report.attempt("resume", self.all, self.desktop)


def view(report, screen, desktop):
    """Which rows of the chart are its time axis is learnt: paused, they are the lowest that panning changes."""
    left, width = 300, WIDTH - 300 - 380
    screen.press(*PLOT)
    screen.do("mousemove", *ASIDE)
    screen.key("ctrl+p")
    time.sleep(1.5)
    screen.key("Left")
    time.sleep(1)
    first = screen.picture()
    screen.key("Left", "Left")
    time.sleep(1)
    second = screen.picture("panned")
    below = [row for row in range(HEIGHT // 3, HEIGHT - 40)
             if first.row(row, left, width) != second.row(row, left, width)]
    screen.key("ctrl+p")
    if not below:
        raise Trouble("panning has changed nothing")
    bottom = below[-1]
    axis = (left, bottom - 14, width, 16)
    ticks = desktop.ticks()
    before = screen.picture()
    awaited(lambda: desktop.ticks() >= ticks + MANY_TICKS, 120, f"{MANY_TICKS} ticks of the chart's instrument")
    # What came last is drawn.
    time.sleep(1)
    after = screen.picture("panned, later")
    arrived = desktop.ticks() - ticks
    moved = first.part(*axis) != second.part(*axis)
    report.say(moved and before.part(*axis) == after.part(*axis),
               f"view kept: rows {axis[1]} to {bottom} of the time axis, moved by panning, are the same after "
               f"{arrived} ticks more")


def export(report, screen, desktop):
    """Paused, so that both read the same store."""
    screen.key("ctrl+p")
    time.sleep(2.5)
    files = set((desktop.folder / "exports").glob("*"))
    desktop.command("exportRegimesAction")
    form = desktop.opened("Export regime history")
    desktop.focused(form)
    time.sleep(0.5)
    command = shown_command(screen, form)
    screen.picture("export dialog")
    desktop.focused(form)
    screen.key("alt+f")
    screen.key("Return")
    exports = desktop.folder / "exports"
    written = awaited(lambda: next(iter(set(exports.glob("*.csv")) - files), None), 20,
                      "the dialog's file")
    awaited(lambda: desktop.get("/jobs/status")["status"] == "done", 30, "the job")
    screen.picture("exported")
    # A shell joins what a backslash ends; shlex does not.
    words = shlex.split(command.replace("\\\n", " "))
    named = Path(words[words.index("--out") + 1])
    other = desktop.folder.parent / "by-command"
    words[0] = str(desktop.build / "bin/aetherionctl")
    words[words.index("--out") + 1] = str(other)
    done = subprocess.run([*words, "--data-dir", str(desktop.folder)], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise Trouble(f"{command}: {done.stderr.strip()}")
    mine, its = written.read_bytes(), other.read_bytes()
    report.say(mine == its and len(mine) > 0 and named == written,
               f"export: the dialog's file and the shown command's, {len(mine)} and {len(its)} bytes, "
               f"{mine.count(10)} lines, {'equal' if mine == its else 'DIFFER'}")
    screen.key("Escape")
    desktop.to_front()
    screen.key("ctrl+p")


def shown_command(screen, form):
    """Looked for from the form's bottom up, as a person marks and copies it."""
    left, top, width, height = screen.place(form)
    screen.forget_copied()
    for y in range(top + height - 8, top + height // 2, -10):
        screen.press(left + width * 2 // 5, y)
        screen.key("ctrl+a", "ctrl+c")
        text = screen.copied().strip()
        if text.startswith("aetherionctl "):
            return text
    raise Trouble("the form shows no command that can be copied")


def palette(report, screen, desktop):
    names = listed_names(screen, desktop)
    if len(names) < 10:
        raise Trouble(f"the cheat sheet lists {len(names)} commands")
    screen.key("ctrl+k")
    screen.type("qqzzxx")
    time.sleep(0.4)
    empty = palette_row(screen.picture())
    missing = []
    for name in names:
        screen.key("ctrl+a")
        screen.type(name)
        time.sleep(0.3)
        if palette_row(screen.picture()) == empty:
            missing.append(name)
    screen.picture("palette")
    screen.key("Escape")
    report.say(not missing, f"palette: of {len(names)} names on the cheat sheet typed, {len(names) - len(missing)} are "
               f"found" + (f"; not {missing}" if missing else ""))
    ran = []
    for words, title in COMMANDS_WITH_WINDOWS.items():
        known = set(desktop.windows())
        desktop.command(words)
        try:
            awaited(lambda: next((name for window, name in desktop.windows().items()
                                  if window not in known and title in name), None), 6, words)
            ran.append(words)
        except Trouble:
            report.say(False, f"palette: \"{words}\" and Enter opened no window \"{title}\"")
        desktop.close_others()
    desktop.command("Emergency stop")
    awaited(desktop.is_halted, 5, "Halted by the palette")
    ran.append("Emergency stop")
    desktop.resume()
    report.say(len(ran) == len(COMMANDS_WITH_WINDOWS) + 1,
               f"palette: {len(ran)} commands typed, and they ran: {', '.join(ran)}")


def listed_names(screen, desktop):
    """What the cheat sheet says, copied from it: a name follows its keys."""
    screen.key("F1")
    sheet = awaited(lambda: next((window for window, name in desktop.windows().items()
                                  if window != desktop.window and name), None), 10, "the cheat sheet")
    desktop.focused(sheet)
    time.sleep(0.5)
    screen.picture("cheat sheet")
    left, top, width, height = screen.place(sheet)
    screen.press(left + width // 2, top + height // 2)
    screen.forget_copied()
    screen.key("ctrl+a", "ctrl+c")
    text = awaited(screen.copied, 5, "the cheat sheet's text")
    desktop.close_others()
    lines = [line.strip() for line in re.split(r"[\n\t]+", text) if line.strip()]
    return [name for keys, name in zip(lines, lines[1:]) if re.match(r"(Ctrl|Alt|Shift)\+|F\d+\b", keys)]


def palette_row(picture):
    """The first rows of what was found: below the palette's field, an eighth of the window down."""
    return picture.part(WIDTH // 2 - 200, HEIGHT // 8 + 30, 300, 26)


def looks(report, screen, desktop):
    screen.do("mousemove", *ASIDE)
    time.sleep(1)
    first = screen.picture("English, dark, 100 %")
    for name, command, back in (("light theme", "lightThemeAction", "darkThemeAction"),
                                ("Hindi", "languagehiAction", "languageenAction"),
                                ("Simplified Chinese", "languagezhCNAction", "languageenAction"),
                                ("scale of 75 %", "scale75Action", "scale100Action"),
                                ("scale of 150 %", "scale150Action", "scale100Action"),
                                ("scale of 200 %", "scale200Action", "scale100Action"),
                                ("scale of 300 %", "scale300Action", "scale100Action")):
        place = screen.place(desktop.window)
        desktop.command(command)
        time.sleep(2)
        share = first.changed(screen.picture(name))
        desktop.command(back)
        time.sleep(2)
        rest = first.changed(screen.picture())
        report.say(desktop.lives() and share > 0.004 and rest < 0.2 and rest < share
                   and screen.place(desktop.window) == place,
                   f"{name} while running: {share:.1%} of the picture differs, back again {rest:.1%} "
                   f"(prices move on)")
    health = desktop.get("/health")["components"]["engine"]["status"]
    report.say(health == "healthy", f"after that the engine is {health}")


# Windows that are open while everything about the look changes.
OPEN_MEANWHILE = ("orderTicketAction", "railsAction", "flattenAction", "exportRegimesAction", "trainAction",
                  "modelsAction", "settingsAction", "operatorAction", "keysAction", "popOutChartAction")


def looks_with_windows(report, screen, desktop):
    """Language, theme and scale while dialogs and a chart of its own are open."""
    known = set(desktop.windows())
    for command in OPEN_MEANWHILE:
        desktop.to_front()
        desktop.command(command)
        time.sleep(0.7)

    def beside():
        """The names and sizes of the windows beside the main one."""
        return {window: (name, screen.place(window)[2:]) for window, name in desktop.windows().items()
                if window not in known and name}

    first = beside()
    report.say(len(first) == len(OPEN_MEANWHILE), f"{len(first)} windows of {len(OPEN_MEANWHILE)} are open")
    for name, command in (("Hindi", "languagehiAction"), ("light theme", "lightThemeAction"),
                          ("Simplified Chinese", "languagezhCNAction"), ("scale of 300 %", "scale300Action"),
                          ("scale of 150 %", "scale150Action")):
        desktop.to_front()
        desktop.command(command)
        time.sleep(2.5)
        now = beside()
        # A chart is named by its instrument, in any language.
        same = [before[0] for window, before in first.items() if window in now and now[window][0] == before[0]
                and not before[0].endswith("Aetherion")]
        large = [now[window] for window in now if now[window][1][0] > WIDTH or now[window][1][1] > HEIGHT]
        translated = not command.startswith("language") or not same
        main = screen.place(desktop.window)[2:]
        if main[0] > WIDTH or main[1] > HEIGHT:
            large.append(("the main window", main))
        report.say(desktop.lives() and set(now) == set(first) and not large and translated,
                   f"{name} with {len(now)} windows open" + (f"; larger than the screen: {large}" if large else "")
                   + ("" if translated else f"; still named {same}"))
        for number, window in enumerate(now):
            desktop.focused(window)
            screen.picture(f"{name}, window {number}")
    for command in ("scale100Action", "darkThemeAction", "languageenAction"):
        desktop.to_front()
        desktop.command(command)
        time.sleep(2)
    last = beside()
    report.say(last == first, "names and sizes of the windows are those of before" if last == first else
               f"windows differ: {[(first[w], last.get(w)) for w in first if last.get(w) != first[w]]}")


def arguments():
    parser = argparse.ArgumentParser(prog="desktop.sh")
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    parser.add_argument("--pictures", type=Path, help="folder for a picture of every situation")
    parser.add_argument("--only", default="abcdefgh", help="letters of the groups")
    parser.add_argument("--history", default="1d", help="simulated before the start")
    parser.add_argument("--rounds", help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    report = Report()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        try:
            screen = Screen(stack, folder, options.pictures)
            desktop = Desktop(stack, screen, options.build.resolve(), folder / "data",
                              ["--always-open", "--instruments", "12", "--interval", "500ms", "--history", options.history])
            # The first page's first choice has the keyboard.
            screen.picture("first page")
            screen.key("space")
            awaited(lambda: "SIMULATED" in screen.active(), 30, "the simulation's page")
            awaited(lambda: desktop.order()[0] in (200, 202), 240, "an order that is accepted")
        except Trouble as trouble:
            sys.exit(f"desktop.sh: {trouble}")
        time.sleep(3)
        screen.picture("simulation")
        groups = {"a": Stops(report, screen, desktop).run, "b": Presses(report, screen, desktop).run,
                  "c": Resuming(report, screen, desktop).run}
        for letter, check in (("d", view), ("e", export), ("f", palette), ("g", looks), ("h", looks_with_windows)):
            groups[letter] = lambda check=check: report.attempt(
                check.__name__, lambda: check(report, screen, desktop), desktop)
        for letter, run in groups.items():
            if letter in options.only:
                run()
    print(f"{report.count - report.wrong} of {report.count} held")
    if report.wrong:
        sys.exit(f"desktop.sh: {report.wrong} of the checks did not hold")


main()
