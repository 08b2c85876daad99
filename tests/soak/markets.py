"""Runs what markets.sh describes."""
import argparse
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

from running_desktop import Desktop
from virtual_screen import Screen, Trouble, awaited, start

MARKETS = [("CRYPTO", "USDT", 400), ("US", "USD", 400), ("NSE", "INR", 200)]
CATALOGUE = Path("resources/instruments.toml")
# Of a millisecond, of which a world's pauses have at most a hundred; 50 ms in the mean.
PAUSES = (29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83)
PAUSE_OF_OTHERS = 100
LAG_LIMIT = 0.005
MEMORY_LIMIT = 1e9
# Of what is resident after two minutes.
MEMORY_GROWTH = 0.05
SETTLING_SECONDS = 120
# A span between two looks in which the host of a virtual machine took more than this away says nothing of the program.
STOLEN_LIMIT = 0.01


def catalogue(count):
    """The text of an instruments file: markets by share, prices from 5 to 5,000, a pause of its own for each place in a
    row of fourteen."""
    total = sum(share for _, _, share in MARKETS)
    blocks = []
    for market, currency, share in MARKETS:
        for i in range(count * share // total):
            blocks.append(f'[[instrument]]\nsymbol = "{market[0]}X{i:03}"\nmarket = "{market}"\nname = "Load {i}"\n'
                          f'venue = "load"\ncurrency = "{currency}"\ntick_size = "0.01"\nlot_size = "0.01"\n'
                          f'base_price = "{5 + i * 37 % 4995}.25"\ndrift = 0.05\nvolatility = 0.3\nsector = "load"\n'
                          f'interval = "{PAUSES[i % len(PAUSES)]}ms"\n')
    # A world's pauses may differ by a factor of a hundred.
    for symbol, market in re.findall(r'^symbol = "([^"]+)"\nmarket = "([^"]+)"', CATALOGUE.read_text("utf-8"), re.M):
        blocks.append(f'[[instrument]]\nsymbol = "{symbol}"\nmarket = "{market}"\ninterval = "{PAUSE_OF_OTHERS}ms"\n')
    return "\n".join(blocks)


class Metrics:
    """One look at /metrics: sums over labels, and a histogram's steps."""

    def __init__(self, text):
        self.text = text
        self.at = time.monotonic()

    def sum(self, name):
        values = re.findall(rf"^{name}(?:{{[^}}]*}})? ([0-9.eE+-]+)$", self.text, re.M)
        return sum(map(float, values))

    def steps(self, name):
        return {float(le): float(count) for le, count in
                re.findall(rf'^{name}_bucket{{le="([^"]+)"}} ([0-9.eE+-]+)$', self.text, re.M)}


def share_below(before, after, limit):
    """Of the lags between two looks; limit is one of the histogram's steps."""
    first, last = (look.steps("aetherion_engine_lag_seconds") for look in (before, after))
    observed = last[float("inf")] - first.get(float("inf"), 0)
    return (last[limit] - first.get(limit, 0)) / observed if observed else 0.0


def stolen():
    """Of all processor time since the start the part that the host of a virtual machine has used for others."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return ticks[7], sum(ticks)


class Spans:
    """What was taken in in time between two looks, and what of the machine was there to do it."""

    def __init__(self, first):
        self._last, self._stolen = first, stolen()
        self.all = self.own = self.events = self.met = 0

    def look(self, now):
        before, after = self._stolen, stolen()
        share = (after[0] - before[0]) / max(1, after[1] - before[1])
        first, last = (look.steps("aetherion_engine_lag_seconds") for look in (self._last, now))
        self.all += 1
        if share <= STOLEN_LIMIT:
            self.own += 1
            self.events += last[float("inf")] - first[float("inf")]
            self.met += last[LAG_LIMIT] - first[LAG_LIMIT]
        self._last, self._stolen = now, after


def quantile_step(before, after, share):
    """The upper end of the step in which that share of the lags has come."""
    first, last = (look.steps("aetherion_engine_lag_seconds") for look in (before, after))
    observed = last[float("inf")] - first.get(float("inf"), 0)
    return next(le for le in sorted(last) if last[le] - first.get(le, 0) >= share * observed)


class Engine:
    """The engine without a window."""

    def __init__(self, stack, build, folder, arguments):
        self.folder = folder
        self._log = stack.enter_context(open(folder.parent / "aetheriond.log", "wb"))
        self.process = start(stack, [str(build / "bin/aetheriond"), "--data-dir", str(folder), "--api-port", "0",
                                     *arguments], stdout=self._log, stderr=self._log)

    def lives(self):
        return self.process.poll() is None


def token_and_address(folder):
    file = folder / "api-token"
    words = file.read_text().split() if file.exists() else []
    return words if len(words) == 2 else None


def metrics_of(folder):
    token, address = awaited(lambda: token_and_address(folder), 120, "the API's token")
    request = urllib.request.Request(address + "/metrics", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return Metrics(answer.read().decode())


def open_panels(desktop):
    """Three charts beside the docked one, and the large ladder beside the docked book."""
    for _ in range(3):
        before = set(desktop.windows())
        desktop.command("Chart in its own window")
        awaited(lambda: set(desktop.windows()) - before, 15, "another chart")
        desktop.to_front()
    before = set(desktop.windows())
    desktop.command("openLadderAction")
    awaited(lambda: set(desktop.windows()) - before, 15, "the large ladder")
    desktop.to_front()


def measure(name, options, stack, folder, wrong):
    def say(right, text):
        print(("  held   " if right else "  BROKEN ") + text, flush=True)
        if not right:
            wrong.append(text)

    data = folder / "data"
    file = folder / "load.toml"
    file.write_text(catalogue(options.instruments), encoding="utf-8")
    symbols = options.instruments
    arguments = ["--instruments", str(file), "--markets", "crypto,us,nse", "--history", options.history,
                 "--store-limit", "20"]
    if options.interval:
        arguments += ["--interval", options.interval]
    if name == "window":
        screen = Screen(stack, folder, options.pictures)
        program = Desktop(stack, screen, options.build, data, arguments)
        # The first page's first choice has the keyboard.
        screen.key("space")
        awaited(lambda: "SIMULATED" in screen.active(), 120, "the simulation's page")
    else:
        program = Engine(stack, options.build, data, arguments)

    def complete():
        return metrics_of(data).sum("aetherion_engine_lag_seconds_count") > 0

    awaited(complete, 1800, "the present, after the history")
    time.sleep(10)
    if name == "window":
        open_panels(program)
    first = settled = metrics_of(data)
    seconds = options.minutes * 60
    # What the machine does to a program that only sleeps, in the same minutes.
    sleeper = start(stack, [str(options.build / "tests/wake_delay"), "--seconds", f"{seconds:.0f}"],
                    stdout=subprocess.PIPE, text=True)
    peak = 0.0
    spans, before = Spans(first), stolen()
    while metrics_of(data).at - first.at < seconds:
        time.sleep(5)
        if not program.lives():
            raise Trouble("the program has ended")
        now = metrics_of(data)
        spans.look(now)
        peak = max(peak, now.sum("process_resident_memory_bytes"))
        if now.at - first.at <= SETTLING_SECONDS:
            settled = now
    last, after = metrics_of(data), stolen()
    if name == "window":
        program.screen.picture("after the load")
    span = last.at - first.at
    rate = (last.sum("aetherion_ticks_total") - first.sum("aetherion_ticks_total")) / span
    cpu = (last.sum("process_cpu_seconds_total") - first.sum("process_cpu_seconds_total")) / span
    print(f"{name}: {symbols} instruments and those of the catalogue, {span:.0f} s, {rate:,.0f} ticks/s, "
          f"{cpu:.2f} processors")
    dropped = last.sum("aetherion_store_conflated_ticks_total") - first.sum("aetherion_store_conflated_ticks_total")
    say(dropped == 0, f"ticks left out of the store: {dropped:.0f}")
    below = share_below(first, last, LAG_LIMIT)
    own = spans.met / spans.events if spans.events else 0.0
    say(below >= 0.99,
        f"taken in within 5 ms of being due: {below:.2%} of events; median within "
        f"{1e3 * quantile_step(first, last, 0.5):g} ms, 99 % within {1e3 * quantile_step(first, last, 0.99):g} ms")
    print(f"         the machine's host took {(after[0] - before[0]) / (after[1] - before[1]):.1%} of the processors away; "
          f"in the {spans.own} of {spans.all} spans in which it took at most {STOLEN_LIMIT:.0%}: {own:.2%}")
    share, half, most = map(float, sleeper.communicate(timeout=60)[0].split())
    print(f"         beside it a program that only sleeps wakes within 5 ms of what is due every millisecond in "
          f"{share:.2%}; median {half:.1f} ms, 99 % within {most:.1f} ms", flush=True)
    if name == "window":
        stalls = last.sum("aetherion_gui_stalls_total") - first.sum("aetherion_gui_stalls_total")
        stood = last.sum("aetherion_gui_stalled_seconds_total") - first.sum("aetherion_gui_stalled_seconds_total")
        beats = (last.sum("aetherion_gui_frames_total") - first.sum("aetherion_gui_frames_total")) / span
        say(stalls == 0, f"stalls of the window above 0.1 s: {stalls:.0f}, {stood:.2f} s in all; {beats:.1f} beats/s")
        for log in sorted((data / "logs").glob("*")):
            for line in log.read_text(errors="replace").splitlines():
                if "the window stood still" in line:
                    print(f"         {line}")
    then, end = settled.sum("process_resident_memory_bytes"), last.sum("process_resident_memory_bytes")
    say(peak < MEMORY_LIMIT, f"resident memory at most {peak / 1e6:.0f} MB")
    say(end <= then * (1 + MEMORY_GROWTH), f"after two minutes {then / 1e6:.0f} MB, at the end {end / 1e6:.0f} MB")


def main():
    parser = argparse.ArgumentParser(prog="markets.sh")
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--instruments", type=int, default=1000)
    parser.add_argument("--interval", default="")
    parser.add_argument("--history", default="10m")
    parser.add_argument("--only", choices=["window", "engine"])
    parser.add_argument("--pictures", default="")
    options = parser.parse_args()
    options.build = options.build.resolve()
    wrong = []
    for name in [options.only] if options.only else ["engine", "window"]:
        with tempfile.TemporaryDirectory(prefix="aetherion-markets-") as folder, ExitStack() as stack:
            try:
                measure(name, options, stack, Path(folder), wrong)
            except Trouble as trouble:
                sys.exit(f"markets.sh: {name}: {trouble}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
