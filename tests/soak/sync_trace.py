#!/usr/bin/env python3
"""Reads what strace saw of store_load, and holds every acknowledgement against the disk.

For each fact that the process acknowledged ("ack N" on its pipe) there must be a write that carries the fact's marker
into a file of its data folder, and after that write has returned and before the acknowledgement begins, a finished
fsync or fdatasync of that same file. Fails when one is missing, and when there was too little to look at.
"""
import argparse
import bisect
import re
import sys

WRITES = ("write", "pwrite64", "writev", "pwritev", "pwritev2")
SYNCS = ("fsync", "fdatasync")
CALL = re.compile(r"^(\d+)\s+(\w+)\((\d+)<([^>]*)>(.*)$")
RESUMED = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$")
# As load_rows.cpp makes them: every fifth fact is an order as it stands, three to an order, and of those that come down
# together only the newest is written.
KINDS, ORDER, REVISIONS = 5, 2, 3
RESULT = re.compile(r"\)\s*=\s*(-?\d+)")


def stand_for(fact):
    """The facts of which each says all that this one says."""
    if fact % KINDS != ORDER:
        return [fact]
    revision = fact // KINDS % REVISIONS
    return [fact + later * KINDS for later in range(REVISIONS - revision)]


class Call:
    """One system call: from when to when, as line numbers."""

    def __init__(self, name, path, text, begin):
        self.name, self.path, self.text, self.begin = name, path, text, begin
        self.end = None

    def finish(self, tail, line):
        result = RESULT.search(tail)
        if result and int(result.group(1)) >= 0:
            self.end = line


def calls_of(lines):
    """In the order of their beginnings; those that failed or never returned have no end."""
    calls, open_calls = [], {}
    for number, line in enumerate(lines):
        if match := RESUMED.match(line):
            call = open_calls.pop(match.group(1), None)
            if call and call.name == match.group(2):
                call.finish(match.group(3), number)
        elif match := CALL.match(line):
            thread, name, _, path, rest = match.groups()
            call = Call(name, path, rest, number)
            calls.append(call)
            if rest.rstrip().endswith("<unfinished ...>"):
                open_calls[thread] = call
            else:
                call.finish(rest[rest.rfind(")"):], number)
    return calls


class Disk:
    """Which fact was first written where, and when each file was synced."""

    def __init__(self, calls, folder, round_number):
        marker = re.compile(r"r%d\.f(\d+)\." % round_number)
        self.written = {}
        self.syncs = {}
        self.files = set()
        for call in calls:
            if not call.path.startswith(folder + "/") or call.end is None:
                continue
            if call.name in SYNCS:
                self.syncs.setdefault(call.path, []).append(call)
            elif call.name in WRITES:
                for fact in marker.findall(call.text):
                    self.written.setdefault(int(fact), []).append(call)

    def is_safe(self, fact, moment):
        """Was it written and then synced, before this line?"""
        for write in (write for newer in stand_for(fact) for write in self.written.get(newer, [])):
            syncs = self.syncs.get(write.path, [])
            first = bisect.bisect_right([sync.begin for sync in syncs], write.end)
            if any(sync.end < moment for sync in syncs[first:]):
                self.files.add(write.path[write.path.rfind("/") + 1:])
                return True
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trace")
    parser.add_argument("--folder", required=True, help="the data folder, as the process saw it")
    parser.add_argument("--round", type=int, default=0, help="as store_load got it")
    parser.add_argument("--least", type=int, default=100, help="so many facts must have been acknowledged")
    arguments = parser.parse_args()
    with open(arguments.trace, encoding="latin-1") as trace:
        calls = calls_of(trace)
    disk = Disk(calls, arguments.folder, arguments.round)
    told = batches = 0
    for call in calls:
        match = re.match(r', "ack (\d+)\\n"', call.text) if call.name == "write" and "pipe:" in call.path else None
        if not match:
            continue
        batches += 1
        for fact in range(told, int(match.group(1))):
            if not disk.is_safe(fact, call.begin):
                what = "synced" if any(newer in disk.written for newer in stand_for(fact)) else "written"
                sys.exit(f"{arguments.trace}:{call.begin + 1}: fact {fact} is acknowledged before it is {what}")
        told = int(match.group(1))
    if told < arguments.least:
        sys.exit(f"{arguments.trace}: only {told} facts were acknowledged, {arguments.least} are wanted")
    print(f"{told} facts in {batches} acknowledgements, each after a sync of {', '.join(sorted(disk.files))}")


if __name__ == "__main__":
    main()
