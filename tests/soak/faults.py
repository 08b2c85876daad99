"""Runs what faults.sh describes."""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop_report import ASIDE, Report
from desktop_stops import LIMIT
from running_desktop import STOP_KEY, Desktop
from virtual_screen import HEIGHT, WIDTH, Screen, Trouble, awaited

# After the start of the program: the window has to stand, the first prices have to be there.
BEGINS = 40
# The button of the strip that says what is not acknowledged.
ALL_ALARMS = (1292, 121)
# The first figure of the bottom line.
FEED_FIGURE = (0, HEIGHT - 24, 130, 24)


class Faulty:
    """One program with one fault, and what can be asked of it."""

    def __init__(self, report, screen, desktop):
        self.report, self.screen, self.desktop = report, screen, desktop

    def say(self, right, text):
        self.report.say(right, text)

    def begun(self, name):
        awaited(lambda: f"fault on purpose: {name}" in self.log(), BEGINS + 60, f"{name} begins")

    def log(self):
        return (self.desktop.folder.parent / "aetherion.log").read_text(errors="replace")

    def component(self, name):
        return self.desktop.get("/health")["components"][name]

    def message(self, name):
        return self.component(name)["message"]

    def amber(self):
        """Share of the feed's figure in the colour of what needs care."""
        part = self.screen.picture().part(*FEED_FIGURE)
        pixels = [part[i:i + 3] for i in range(0, len(part), 3)]
        return sum(p[0] > 200 and 130 < p[1] < 210 and p[2] < 110 for p in pixels) / len(pixels)

    def alarms(self):
        """The table of alarms in front."""
        self.screen.press(*ALL_ALARMS)
        time.sleep(0.5)
        self.screen.do("mousemove", *ASIDE)

    def lives(self, when):
        """A menu opens and closes, and what is shown moves on."""
        self.desktop.to_front()
        windows = len(self.desktop.windows())
        begun = time.monotonic()
        self.screen.key("alt+v")
        awaited(lambda: len(self.desktop.windows()) > windows, 3, "an open menu")
        took = time.monotonic() - begun
        self.screen.key("Escape", "Escape")
        self.screen.do("mousemove", *ASIDE)
        time.sleep(0.5)
        first = self.screen.picture()
        time.sleep(1.5)
        share = first.changed(self.screen.picture())
        self.say(share > 0, f"{when}: the window lives, a menu opened within {took:.1f} s, "
                            f"{share:.2%} of the picture has moved on")

    def stops(self, when):
        before = self.desktop.standing()["newest_hold"]
        begun = time.monotonic()
        pressing = self.screen.hand("key", STOP_KEY)
        halted = awaited(lambda: (s := self.desktop.standing())["state"] == "Halted" and s["newest_hold"] > before
                         and time.monotonic() - begun, 3, "Halted")
        pressing.wait(20)
        self.say(halted <= LIMIT + 0.1, f"{when}: STOP is in force after {halted * 1e3:.0f} ms (asked each 100 ms)")


def engine_stall(faulty):
    faulty.say(faulty.amber() < 0.05, "before: the feed's figure is not amber")
    faulty.screen.picture("engine-stall, before")
    faulty.begun("engine-stall")
    time.sleep(6)
    faulty.alarms()
    faulty.screen.picture("engine-stall, no contact")
    amber = faulty.amber()
    faulty.say(amber > 0.3, f"no contact: {amber:.0%} of the feed's figure is amber")
    faulty.say("no sign of life" in faulty.message("engine"), f"the API says: {faulty.message('engine')}")
    faulty.lives("engine hangs")
    faulty.stops("engine hangs")
    faulty.screen.picture("engine-stall, stopped")
    awaited(lambda: faulty.component("engine")["status"] == "healthy", 40, "the engine is back")
    status, answer = faulty.desktop.order()
    faulty.say(status >= 400, f"the engine is back: an order is refused: {status} {answer.get('code')}")
    awaited(lambda: faulty.amber() < 0.05, 10, "the feed flows again")
    faulty.screen.picture("engine-stall, back and halted")
    stages = faulty.desktop.resume()
    faulty.say(faulty.desktop.lives(), f"resumed {' and '.join(stages)}")


def gui_freeze(faulty):
    faulty.begun("gui-freeze")
    time.sleep(0.5)
    first = faulty.screen.picture()
    (faulty.desktop.folder / "EMERGENCY_STOP").touch()
    halted = awaited(lambda: faulty.desktop.is_halted(), 3, "Halted by the stop file")
    second = faulty.screen.picture()
    faulty.say(halted and first.changed(second) == 0,
               "the window stands still, and the stop file halts all the same")
    # Of seconds: a machine that is busy makes short ones besides.
    line = awaited(lambda: re.search(r"the window stood still for \d{4,} ms: (.*)", faulty.log()), 30,
                   "the stall's line")
    faulty.say("GuiFreeze" in line[1], f"logged: {line[0]}")
    faulty.lives("after the freeze")
    faulty.screen.picture("gui-freeze, after")
    (faulty.desktop.folder / "EMERGENCY_STOP").unlink()


def feed_stall(faulty):
    faulty.begun("feed-stall")
    time.sleep(1.5)
    ticks = faulty.desktop.ticks()
    data = awaited(lambda: faulty.component("data")["status"] != "healthy" and faulty.message("data"), 40,
                   "the data are not well")
    time.sleep(1)
    faulty.alarms()
    faulty.screen.picture("feed-stall")
    amber = faulty.amber()
    faulty.say(faulty.desktop.ticks() == ticks and amber > 0.3,
               f"no tick more, {amber:.0%} of the feed's figure is amber; the API says: {data}")
    faulty.lives("the feed is silent")
    faulty.stops("the feed is silent")
    awaited(lambda: faulty.desktop.ticks() > ticks, 60, "ticks again")
    awaited(lambda: faulty.amber() < 0.05, 20, "the feed flows again")
    faulty.screen.picture("feed-stall, over")
    faulty.say(True, "ticks come again, and the figure is quiet")


def full_disk(faulty, name, end=None):
    """Halted by the store, said by window and API; over as soon as there is room."""
    halted = awaited(lambda: (s := faulty.desktop.standing())["state"] == "Halted" and s, 20, "Halted by the store")
    said = awaited(lambda: "failing" in faulty.message("store") and faulty.message("store"), 10, "the store fails")
    time.sleep(2)
    faulty.alarms()
    faulty.screen.picture(name)
    reasons = " ".join(hold["reason"] for hold in halted["holds"])
    faulty.say("cannot be written" in reasons or "full" in reasons or "space" in reasons,
               f"halted: {reasons[:160]}")
    faulty.say("cannot be written" in said or "full" in said or "space" in said, f"the API says: {said[:160]}")
    faulty.lives("nothing can be kept")
    if end:
        end()
    awaited(lambda: faulty.component("store")["status"] == "healthy", 60, "writing again")
    faulty.say(faulty.desktop.is_halted(), "writing again, and still halted until a person resumes")
    faulty.screen.picture(f"{name}, over")
    stop_file = faulty.desktop.folder / "EMERGENCY_STOP"
    if stop_file.exists() and stop_file.stat().st_size == 0:
        # On a full disk the program raises it without a word in it, as a person's hand would: only a person takes it away.
        stop_file.unlink()
    stages = faulty.desktop.resume()
    faulty.say(faulty.desktop.lives(), f"resumed {' and '.join(stages)}")


def disk_full(faulty):
    faulty.begun("disk-full")
    full_disk(faulty, "disk-full")


def small_disk(faulty):
    filler = faulty.desktop.folder / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    full_disk(faulty, "a real disk that is full", filler.unlink)


def throw_at(faulty):
    faulty.begun("throw-at")
    halted = awaited(lambda: (s := faulty.desktop.standing())["state"] == "Halted" and s, 10, "Halted")
    hold = halted["holds"][-1]
    faulty.say("thrown on purpose" in hold["reason"], f"halted: {hold['reason']}")
    said = awaited(lambda: "failed" in faulty.message("engine") and faulty.message("engine"), 10, "a failed session")
    time.sleep(4)
    faulty.alarms()
    faulty.screen.picture("throw-at")
    faulty.say(faulty.desktop.lives(), f"the API says: {said}")
    amber = faulty.amber()
    faulty.say(amber > 0.3, f"{amber:.0%} of the feed's figure is amber")
    faulty.lives("the session has failed")
    status, answer = faulty.desktop.order()
    faulty.say(status >= 400, f"an order is refused: {status} {answer.get('code')}")


def frozen_server(faulty, server):
    server("freeze")
    said = awaited(lambda: "away" in faulty.message("store") and faulty.message("store"), 60, "the store is away")
    time.sleep(3)
    faulty.alarms()
    faulty.screen.picture("server frozen")
    faulty.say("spool" in said, f"the API says: {said[:200]}")
    faulty.lives("the server is frozen")
    faulty.stops("the server is frozen")
    server("thaw")
    awaited(lambda: faulty.component("store")["status"] == "healthy", 120, "the store is well")
    faulty.say(True, f"thawed: {faulty.message('store')[:120]}")
    faulty.screen.picture("server thawed")


@contextmanager
def private_server(build):
    """The address of a database of one's own, and what obeys "freeze" and "thaw"."""
    process = subprocess.Popen([str(build / "tests/private_server"), "soak"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        if not address:
            raise Trouble("the private database server did not start")

        def obey(command):
            process.stdin.write(command + "\n")
            process.stdin.flush()
            if process.stdout.readline().strip() != "done":
                raise Trouble(f"the private database server did not {command}")

        yield address, obey
        obey("thaw")
    finally:
        process.stdin.close()
        process.wait(60)


@contextmanager
def tiny_disk(folder, megabytes):
    """A file system of its own, which takes root."""
    folder.mkdir(mode=0o700)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def run(report, options, name, check, fault="", more=(), around=None):
    print(f"{name}:", flush=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if around:
            stack.enter_context(around(folder / "data"))
        screen = Screen(stack, folder, options.pictures)
        if fault:
            screen.environment["AETHERION_FAULT"] = fault
        try:
            desktop = Desktop(stack, screen, options.build.resolve(), folder / "data",
                              ["--always-open", "--history", options.history, *more])
            screen.key("space")
            awaited(lambda: "SIMULATED" in screen.active(), 30, "the simulation's page")
            awaited(lambda: desktop.ticks() > 0, 60, "ticks")
            screen.do("mousemove", *ASIDE)
            check(Faulty(report, screen, desktop))
        except (Trouble, OSError, KeyError, subprocess.SubprocessError) as trouble:
            report.say(False, f"{name}: {trouble}")
            if options.pictures:
                screen.picture(f"{name}, trouble")
        if desktop.process.poll() is not None:
            report.say(False, f"{name}: the program ended with {desktop.process.returncode}\n{desktop.log()}")


def arguments():
    parser = argparse.ArgumentParser(prog="faults.sh")
    parser.add_argument("--build", type=Path, default=Path("build/faults"))
    parser.add_argument("--pictures", type=Path, help="folder for a picture of every situation")
    parser.add_argument("--only", default="abcdefg", help="letters of the faults")
    parser.add_argument("--history", default="6h", help="simulated before the start")
    parser.add_argument("--rounds", help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    report = Report()
    for letter, name, check, fault in (("a", "engine-stall", engine_stall, f"engine-stall:20s@{BEGINS}s"),
                                       ("b", "gui-freeze", gui_freeze, f"gui-freeze:6s@{BEGINS}s"),
                                       ("c", "feed-stall", feed_stall, f"feed-stall:30s@{BEGINS}s"),
                                       ("d", "disk-full", disk_full, f"disk-full:20s@{BEGINS}s"),
                                       ("e", "throw-at", throw_at, "throw-at:2500")):
        if letter in options.only:
            run(report, options, name, check, fault)
    if "f" in options.only:
        if os.geteuid() == 0:
            run(report, options, "small disk", small_disk, around=lambda folder: tiny_disk(folder, 64))
        else:
            print("small disk: left out, only root makes one")
    if "g" in options.only:
        with private_server(options.build) as (address, server):
            run(report, options, "server", lambda faulty: frozen_server(faulty, server), more=["--db", address])
    print(f"{report.count - report.wrong} of {report.count} held")
    if report.wrong:
        sys.exit(f"faults.sh: {report.wrong} of the checks did not hold")


main()
