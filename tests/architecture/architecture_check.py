#!/usr/bin/env python3
"""Holds the tree against tests/architecture/allowed_links.txt.

A folder is a CMake target is a namespace, an include names its room in full, and arrows only point down the table. Every
violation is one line, `file:line: what`; exit 1 when there is one. Needs nothing but Python's standard library.
"""

import argparse
import re
import sys
from pathlib import Path

LONGEST_FILE = 400
SOURCE_FOLDERS = ("core", "ui", "app")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
NAMESPACE = re.compile(r"^\s*(?:inline\s+)?namespace\s+aetherion::([A-Za-z_]\w*)")
QT_HEADER = re.compile(r"^Q[A-Z]\w*(/|$)|^Qt\w*(/|$)")
VAGUE_NAME = re.compile(r"^\s*(?:class|struct)\s+\w*(?:Manager|Helper|Utils)\b")
COMMAND = re.compile(r"\b(aetherion_room|add_executable|target_link_libraries)\s*\(([^)]*)\)", re.S)


class Table:
    """The rooms, whether each may touch Qt, what it may use, and the exceptions."""

    def __init__(self, text, name):
        self.direct, self.qt, self.exceptions, self.problems = {}, {}, {}, []
        for number, line in enumerate(text.splitlines(), 1):
            words = line.split("#", 1)[0].split()
            if not words:
                continue
            place = f"{name}:{number}"
            if words[0] == "except":
                if len(words) < 4:
                    self.problems.append(f"{place}: an exception names its room, its header and its reason")
                else:
                    self.exceptions[(words[1], words[2])] = place
                continue
            if len(words) < 3 or words[1] not in ("yes", "no"):
                self.problems.append(f"{place}: expected a room, yes or no, and what it may use")
                continue
            if words[0] in self.direct:
                self.problems.append(f"{place}: {words[0]} stands twice")
            # Only rooms above this line may be named, so the table cannot hold a cycle.
            for used in words[2:]:
                if used != "-" and used not in self.direct:
                    self.problems.append(f"{place}: {used} does not stand above {words[0]}")
            self.direct[words[0]] = [word for word in words[2:] if word != "-"]
            self.qt[words[0]] = words[1] == "yes"

    def reach(self, room):
        return closure(self.direct, room)


def closure(graph, start):
    """What `start` reaches through `graph`, without itself."""
    seen, waiting = set(), list(graph.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting.extend(graph.get(node, ()))
    return seen


def room_of(path):
    """The room that a file or an include belongs to: core/risk, ui/chart, app/ctl; None outside of the rooms."""
    parts = Path(path).parts
    if len(parts) > 2 and parts[0] in SOURCE_FOLDERS:
        return f"{parts[0]}/{parts[1]}"
    return None


class Check:
    def __init__(self, root, table):
        self.root, self.table, self.problems = root, table, list(table.problems)
        self.includes = {}  # room -> {room: place}
        self.links = {}  # room -> {room}
        self.targets = {f"aetherion_{room.split('/')[-1]}": room for room in table.direct}
        self.used_exceptions = set()

    def say(self, place, what):
        self.problems.append(f"{place}: {what}")

    def run(self):
        files = [p for folder in SOURCE_FOLDERS for p in sorted((self.root / folder).rglob("*"))
                 if p.suffix in (".h", ".cpp")]
        for path in files:
            self.check_source(path)
        for path in sorted((self.root / "tests").rglob("*")):
            if path.suffix in (".h", ".cpp"):
                self.check_length(path, path.read_text(encoding="utf-8").splitlines())
        rooms = {room for room in (room_of(p.relative_to(self.root)) for p in files) if room}
        for room in sorted(rooms - self.table.direct.keys()):
            self.say(room, "is not in the table")
        for room in sorted(self.table.direct.keys() - rooms):
            self.say(room, "stands in the table but has no source")
        for room in sorted(rooms & self.table.direct.keys()):
            self.check_cmake(room)
        self.check_links_carry_includes()
        self.check_cycles()
        self.check_packages()
        for key, place in self.table.exceptions.items():
            if key not in self.used_exceptions:
                self.say(place, "this exception is not needed")
        return self.problems

    def check_length(self, path, lines):
        if len(lines) > LONGEST_FILE:
            self.say(path.relative_to(self.root), f"{len(lines)} lines; split it, {LONGEST_FILE} is the limit")

    def check_source(self, path):
        place = path.relative_to(self.root).as_posix()
        room = room_of(place)
        if room is None:
            self.say(place, "lies in no room")
            return
        lines = path.read_text(encoding="utf-8").splitlines()
        self.check_length(path, lines)
        if path.suffix == ".h" and (lines[:1] != ["#pragma once"] or not "".join(lines[1:2]).startswith("//")):
            self.say(f"{place}:1", "a header opens with #pragma once and then says what it is for")
        own = room.split("/")[-1]
        opened = set()
        for number, line in enumerate(lines, 1):
            here = f"{place}:{number}"
            if match := INCLUDE.match(line):
                self.check_include(room, here, path, match.group(1), match.group(2))
            if match := NAMESPACE.match(line):
                opened.add(match.group(1))
                if match.group(1) != own:
                    self.check_foreign_namespace(room, here, match.group(1))
            if VAGUE_NAME.match(line):
                self.say(here, "a name that does not say what the class is")
        if own not in opened and path.name != "main.cpp":
            self.say(place, f"opens no namespace aetherion::{own}")

    def check_include(self, room, here, path, quote, target):
        if quote == "<":
            if QT_HEADER.match(target) and not self.table.qt.get(room, True):
                self.say(here, f"<{target}>: {room} is free of Qt")
            return
        if target.endswith(".moc") and path.suffix == ".cpp":
            return
        used = room_of(target)
        if used is None:
            self.say(here, f'"{target}" does not name its room in full')
            return
        if used == room:
            return
        if not (self.root / target).exists():
            self.say(here, f'"{target}" does not exist')
        if used in self.table.reach(room):
            self.includes.setdefault(room, {}).setdefault(used, here)
        elif (room, target) in self.table.exceptions:
            self.used_exceptions.add((room, target))
            self.includes.setdefault(room, {}).setdefault(used, here)
        else:
            self.say(here, f'"{target}": {room} may not use {used}')

    def check_foreign_namespace(self, room, here, name):
        other = self.targets.get(f"aetherion_{name}")
        if other is None:
            self.say(here, f"namespace aetherion::{name} belongs to no room")
        elif other not in self.table.reach(room):
            self.say(here, f"namespace aetherion::{name}: {room} may not use {other}")

    def check_cmake(self, room):
        path = self.root / room / "CMakeLists.txt"
        place = path.relative_to(self.root).as_posix()
        if not path.exists():
            self.say(place, "is missing")
            return
        text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
        own = room.split("/")[-1]
        names, words = [], []
        for command, arguments in COMMAND.findall(text):
            tokens = arguments.split()
            words += tokens
            if command != "target_link_libraries":
                names.append(tokens[0] if command == "add_executable" else f"aetherion_{tokens[0]}")
        expected = {f"aetherion_{own}"} if room.startswith(("core/", "ui/")) else None
        if expected and set(names) != expected:
            self.say(place, f"declares {', '.join(names) or 'no target'} instead of aetherion_{own}")
        linked = {word for word in words if word.startswith("aetherion_") and word not in names} - {"aetherion_flags"}
        self.links[room] = set()
        for target in sorted(linked):
            used = self.targets.get(target)
            if used is None:
                self.say(place, f"{target} is no room of the table")
                continue
            self.links[room].add(used)
            if used not in self.table.reach(room):
                self.say(place, f"{room} may not link {used}")
        if not self.table.qt[room] and any(word == "QT" or word.startswith("Qt6::") for word in words):
            self.say(place, f"{room} is free of Qt")
        for source in sorted((self.root / room).glob("*.cpp")):
            if source.name not in words:
                self.say(place, f"{source.name} is not listed, so nobody builds it")

    def check_links_carry_includes(self):
        """What is included must be linked, or it compiles by luck."""
        for room, used in self.includes.items():
            for other, here in used.items():
                if room in self.links and other not in closure(self.links, room):
                    self.say(here, f"{room} includes {other} but does not link it")

    def check_cycles(self):
        graph = {room: set(used) for room, used in self.includes.items()}
        for room in sorted(graph):
            if room in closure(graph, room):
                self.say(room, "is part of a cycle of includes")

    def check_packages(self):
        path = self.root / "installer/debian-packages.txt"
        if not path.exists():
            return
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not re.match(r"#|[a-z0-9][a-z0-9+.-]+ +# \S", line):
                self.say(f"installer/debian-packages.txt:{number}", "a package and its reason: `name  # why`")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    root = parser.parse_args().root
    name = "tests/architecture/allowed_links.txt"
    problems = Check(root, Table((root / name).read_text(encoding="utf-8"), name)).run()
    for problem in problems:
        print(problem)
    print(f"{len(problems)} violation(s)" if problems else "the tree keeps to the table")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
