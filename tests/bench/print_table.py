#!/usr/bin/env python3
"""Prints the results of a benchmark run as a table: medians over the repetitions, and their ratios to the reference
kernels of the same run, which take the machine's speed out of the comparison.

  print_table.py build/bench/results.json

Exit 1 when a benchmark found its own work wrong, or none ran. Needs nothing but Python's standard library.
"""

import json
import sys
from statistics import median

REFERENCES = ("Reference/FmaChain", "Reference/Exp", "Reference/Normal")


def short_time(nanos):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanos >= size:
            return f"{nanos / size:.2f} {unit}"
    return f"{nanos:.2f} ns"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        results = json.load(file)
    rates, labels, errors, frames = {}, {}, {}, {}
    for run in results["benchmarks"]:
        name = run["run_name"]
        if run.get("error_occurred"):
            errors[name] = run["error_message"]
        # With aggregates only, their median is all there is.
        elif run["run_type"] == "iteration" or run.get("aggregate_name") == "median":
            rates.setdefault(name, []).append(run["items_per_second"])
            labels[name] = run.get("label", "")
            if "p99_ms" in run:
                frames.setdefault(name, []).append(run)
    if not rates and not errors:
        print("no benchmark ran", file=sys.stderr)
        return 1

    # One item's time.
    times = {name: 1e9 / median(values) for name, values in rates.items()}
    references = [name for name in REFERENCES if name in times]
    width = max(map(len, [*times, *errors, "benchmark"]))
    heads = "".join(f"{'/ ' + name.split('/')[1]:>12}" for name in references)
    print(f"{'benchmark':{width}}  {'an item':>10}  {'items/s':>10}{heads}  what an item is")
    # The repetitions took turns, so the file's order means nothing.
    for name in references + sorted(times.keys() - set(references)):
        time = times[name]
        ratios = "".join(f"{time / times[reference]:>12.2f}" for reference in references)
        print(f"{name:{width}}  {short_time(time):>10}  {1e9 / time:>10.3g}{ratios}  {labels[name].removeprefix('item: ')}")
    for name in sorted(times):
        bare = name.replace("StoreTicks/", "Reference/BareInsert/")
        if bare != name and bare in times:
            print(f"{name} takes {times[name] / times[bare]:.2f} times as long as {bare}")
    for name, runs in sorted(frames.items()):
        middle = {key: median(run[key] for run in runs) for key in ("median_ms", "p99_ms", "bytes_per_candle")}
        print(f"{name}: median {middle['median_ms']:.1f} ms, one in a hundred {middle['p99_ms']:.1f} ms, "
              f"{middle['bytes_per_candle']:.0f} bytes a candle")
    for name, message in sorted(errors.items()):
        print(f"{name:{width}}  WRONG: {message}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
