"""Runs what start.sh describes."""
import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from virtual_screen import Screen, Trouble, awaited, start

PATIENCE = 120
DRAWN = "the first candles are drawn"


class Start:
    """One start of the program: when its window was there, and when it said that candles are drawn."""

    def __init__(self, stack, screen, command):
        self._screen = screen
        self.drawn = None
        self.window = None
        self._said = []
        self.begun = time.monotonic()
        self.process = start(stack, command, env=screen.environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stderr:
            self._said.append(line)
            if DRAWN in line and self.drawn is None:
                self.drawn = time.monotonic() - self.begun

    def press(self):
        """The first page has the keyboard as soon as its window has it."""
        end = time.monotonic() + PATIENCE
        while not self._screen.active().endswith("Aetherion"):
            if self.process.poll() is not None or time.monotonic() > end:
                raise Trouble("no window:\n" + "".join(self._said[-20:]))
            time.sleep(0.005)
        self.window = time.monotonic() - self.begun
        while self.drawn is None:
            if self.process.poll() is not None or time.monotonic() > end:
                raise Trouble("no candles:\n" + "".join(self._said[-20:]))
            self._screen.hand("key", "space").wait(20)
            # Pressed before the window heard it, it is pressed again; on the market's page it does nothing.
            for _ in range(20):
                if self.drawn is not None:
                    break
                time.sleep(0.005)


def arguments():
    parser = argparse.ArgumentParser(prog="start.sh")
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    parser.add_argument("--candles", type=int, default=10_000_000)
    parser.add_argument("--regimes", type=int, default=1_000_000)
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--limit", type=float, default=1.0)
    parser.add_argument("--rounds", help=argparse.SUPPRESS)
    return parser.parse_args()


def make_store(build, folder, options):
    if (folder / "market.db").exists():
        print(f"a store is there already: {(folder / 'market.db').stat().st_size / 1e6:.0f} MB", flush=True)
        return
    subprocess.run([str(build / "tests/store_maker"), "--data-dir", str(folder), "--candles", str(options.candles),
                    "--regimes", str(options.regimes)], check=True)
    print(f"market.db: {(folder / 'market.db').stat().st_size / 1e6:.0f} MB", flush=True)


def measure(screen, command, settle=0.0):
    with ExitStack() as run:
        one = Start(run, screen, command)
        one.press()
        time.sleep(settle)
    return one


def main():
    options = arguments()
    build = options.build.resolve()
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder = (options.store or scratch / "data").resolve()
        try:
            make_store(build, folder, options)
            screen = Screen(stack, scratch, None)
            # A store that is full of simulation is not to be thinned out meanwhile.
            command = [str(build / "bin/aetherion"), "--data-dir", str(folder), "--api-port", "0", "--always-open",
                       "--store-limit", "100"]
            first = measure(screen, command, 20)
            print(f"first start, history made: window {first.window:.2f} s, candles {first.drawn:.2f} s", flush=True)
            drawn = []
            for number in range(1, options.starts + 1):
                one = measure(screen, command, 2)
                drawn.append(one.drawn)
                print(f"start {number}: window {one.window:.2f} s, first candles {one.drawn:.2f} s", flush=True)
        except (Trouble, subprocess.SubprocessError) as trouble:
            sys.exit(f"start.sh: {trouble}")
    median = statistics.median(drawn)
    print(f"first candles: median {median:.2f} s, slowest {max(drawn):.2f} s of {len(drawn)} starts")
    if median > options.limit:
        sys.exit(f"start.sh: not below {options.limit} s")


main()
