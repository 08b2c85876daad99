#!/usr/bin/env python3
"""Holds the detector and the fusion of regimes to what they promise: nothing said at a bar can depend on a later one.

Some files of the room look at whole sequences: smoothing, Viterbi, the expectation step. None of them may be reached
from the two, by their includes, what those include, and the sources of every header on the way; nor may a reached source
call those kernels that run backwards. A violation is one line, with the way to it; exit 1 when there is one. Needs
nothing but Python's standard library.
"""

import argparse
import re
import sys
from pathlib import Path

ROOTS = ("core/regime/detector.h", "core/regime/fusion.h")
FUTURE = ("core/regime/expectation.h", "core/regime/hmm_evaluation.h", "core/regime/smoothing.h",
          "core/regime/viterbi.h")
# The table of kernels holds all of them; who calls one that runs backwards uses the future.
KERNELS = "core/regime/hmm_kernels.h"
FUTURE_KERNELS = ("approach", "cross", "viterbi")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
CALL = re.compile(r"(?:->|\.)\s*(%s)\b" % "|".join(FUTURE_KERNELS))


def source_of(header):
    return header[:-2] + ".cpp"


def neighbours(root, name):
    """What `name` includes, and the source of a header."""
    found = INCLUDE.findall((root / name).read_text(encoding="utf-8"))
    if name.endswith(".h"):
        found.append(source_of(name))
    return [other for other in found if (root / other).exists()]


def reached_from(root, start):
    """Every file that `start` reaches, with the one that leads to it."""
    ways, waiting = {start: None}, [start]
    while waiting:
        name = waiting.pop(0)
        for other in neighbours(root, name):
            if other not in ways:
                ways[other] = name
                waiting.append(other)
    return ways


def way_to(ways, name):
    steps = []
    while name is not None:
        steps.append(name)
        name = ways[name]
    return " -> ".join(reversed(steps))


def of_kernels(name):
    return name.startswith(KERNELS[:-2])


def check(root):
    problems = [f"{name}: does not exist; the check has lost what it watches"
                for name in (*ROOTS, *map(source_of, ROOTS), *FUTURE, KERNELS) if not (root / name).exists()]
    if problems:
        return problems
    kernels = (root / KERNELS).read_text(encoding="utf-8")
    problems += [f"{KERNELS}: has no kernel {name}; the check has lost what it watches"
                 for name in FUTURE_KERNELS if f"(*{name})" not in kernels]
    said = set()
    for start in ROOTS:
        ways = reached_from(root, start)
        for name in ways:
            if name in said:
                continue
            said.add(name)
            if name in FUTURE:
                problems.append(f"{name} uses the future and is reached: {way_to(ways, name)}")
            elif not of_kernels(name):
                for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
                    if match := CALL.search(line.split("//", 1)[0]):
                        problems.append(f"{name}:{number}: calls {match.group(1)}, which runs backwards, and is reached: "
                                        f"{way_to(ways, name)}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    problems = check(parser.parse_args().root)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} violation(s)" if problems else "the detector and the fusion reach nothing that uses the future")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
