#!/usr/bin/env python3
"""Plants one violation after the other into a small sound tree and wants each of them named."""

import tempfile
import unittest
from pathlib import Path

from architecture_check import Check, Table

TABLE = """
core/base  no  -
core/risk  no  core/base
ui/frame   yes core/risk
app/ctl    yes ui/frame
"""

SOUND = {
    "core/base/CMakeLists.txt": "aetherion_room(base\n  SOURCES time.cpp\n  PUBLIC tl::expected)\n",
    "core/base/time.h": "#pragma once\n// Time.\n#include <string>\nnamespace aetherion::base {\n}\n",
    "core/base/time.cpp": '#include "core/base/time.h"\nnamespace aetherion::base {\n}\n',
    "core/risk/CMakeLists.txt": "aetherion_room(risk SOURCES latch.cpp PUBLIC aetherion_base) # aetherion_frame\n",
    "core/risk/latch.h": '#pragma once\n// A latch.\n#include "core/base/time.h"\nnamespace aetherion::risk {\n}\n',
    "core/risk/latch.cpp": '#include "core/risk/latch.h"\nnamespace aetherion::risk {\n}\n',
    "ui/frame/CMakeLists.txt": "aetherion_room(frame QT SOURCES window.cpp PUBLIC aetherion_risk Qt6::Widgets)\n",
    "ui/frame/window.h": "#pragma once\n// A window.\n#include <QWidget>\n"
                   '#include "core/base/time.h"\nnamespace aetherion::risk { class Latch; }\nnamespace aetherion::frame {\n}\n',
    "ui/frame/window.cpp": '#include "ui/frame/window.h"\nnamespace aetherion::frame {\n}\n#include "window.moc"\n',
    "app/ctl/CMakeLists.txt": "add_executable(ctl main.cpp)\ntarget_link_libraries(ctl PRIVATE aetherion_frame)\n",
    "app/ctl/main.cpp": '#include "ui/frame/window.h"\nint main() {}\n',
    "tests/risk/latch_test.cpp": "int unused;\n",
}


class ArchitectureCheckTest(unittest.TestCase):
    def problems(self, changes=None, table=TABLE):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**SOUND, **(changes or {})}.items():
                if text is None:
                    continue
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return Check(root, Table(table, "table")).run()

    def expect(self, words, changes=None, table=TABLE):
        problems = self.problems(changes, table)
        self.assertTrue(any(words in problem for problem in problems), f"{words!r} not in {problems}")

    def append(self, name, text):
        return {name: SOUND[name] + text}

    def test_sound_tree_passes(self):
        self.assertEqual(self.problems(), [])

    def test_upward_include(self):
        self.expect("core/base/time.h:6: \"core/risk/latch.h\": core/base may not use core/risk",
                    self.append("core/base/time.h", '#include "core/risk/latch.h"\n'))

    def test_sideways_include(self):
        table = TABLE.replace("ui/frame   yes core/risk", "ui/frame   yes core/base")
        self.expect("ui/frame may not link core/risk", table=table)
        self.expect("namespace aetherion::risk: ui/frame may not use core/risk", table=table)

    def test_include_without_its_room(self):
        self.expect("does not name its room", self.append("core/risk/latch.h", '#include "latch.h"\n'))
        self.expect("does not name its room", self.append("core/risk/latch.h", '#include "../base/time.h"\n'))

    def test_include_of_nothing(self):
        self.expect("does not exist", self.append("core/risk/latch.h", '#include "core/base/gone.h"\n'))

    def test_qt_in_a_room_without(self):
        self.expect("core/risk is free of Qt", self.append("core/risk/latch.h", "#include <QString>\n"))
        self.expect("core/risk is free of Qt", self.append("core/risk/latch.h", "#include <QtCore/QString>\n"))
        self.expect("core/risk is free of Qt",
                    {"core/risk/CMakeLists.txt": "aetherion_room(risk SOURCES latch.cpp PUBLIC aetherion_base Qt6::Core)"})

    def test_upward_link(self):
        self.expect("core/base may not link core/risk",
                    {"core/base/CMakeLists.txt": "aetherion_room(base SOURCES time.cpp PUBLIC aetherion_risk)"})

    def test_link_to_no_room(self):
        self.expect("aetherion_cellar is no room",
                    {"core/base/CMakeLists.txt": "aetherion_room(base SOURCES time.cpp PUBLIC aetherion_cellar)"})

    def test_include_without_link(self):
        self.expect("core/risk includes core/base but does not link it",
                    {"core/risk/CMakeLists.txt": "aetherion_room(risk SOURCES latch.cpp)"})

    def test_target_of_another_name(self):
        self.expect("instead of aetherion_risk",
                    {"core/risk/CMakeLists.txt": "aetherion_room(danger SOURCES latch.cpp PUBLIC aetherion_base)"})

    def test_source_that_nobody_builds(self):
        self.expect("forgotten.cpp is not listed", {"core/risk/forgotten.cpp": "namespace aetherion::risk {\n}\n"})

    def test_namespace_of_another_folder(self):
        self.expect("opens no namespace aetherion::risk", {"core/risk/latch.cpp": "namespace aetherion::base {\n}\n"})
        self.expect("belongs to no room", self.append("core/risk/latch.cpp", "namespace aetherion::cellar {\n}\n"))

    def test_header_without_its_opening(self):
        self.expect("a header opens with", {"core/risk/latch.h": "// A latch.\n#pragma once\nnamespace aetherion::risk {}\n"})
        self.expect("a header opens with", {"core/risk/latch.h": "#pragma once\nnamespace aetherion::risk {}\n"})

    def test_long_file(self):
        self.assertEqual(self.problems(self.append("core/risk/latch.cpp", "\n" * 397)), [])
        self.expect("401 lines", self.append("core/risk/latch.cpp", "\n" * 398))
        self.expect("401 lines", {"tests/risk/latch_test.cpp": "\n" * 401})

    def test_vague_name(self):
        self.expect("does not say", self.append("core/risk/latch.h", "class LatchManager;\n"))

    def test_room_outside_the_table(self):
        self.expect("core/cellar: is not in the table", {"core/cellar/wine.cpp": "namespace aetherion::cellar {\n}\n"})
        self.expect("core/attic: stands in the table but has no source", table=TABLE + "core/attic no -\n")
        self.expect("lies in no room", {"core/loose.h": "#pragma once\n// Loose.\n"})

    def test_package_without_a_reason(self):
        name = "installer/debian-packages.txt"
        self.assertEqual(self.problems({name: "# Packages.\ng++  # the compiler\n"}), [])
        self.expect(f"{name}:2", {name: "g++  # the compiler\ncmake\n"})

    def test_table_with_a_cycle(self):
        self.expect("does not stand above", table=TABLE.replace("core/base  no  -", "core/base  no  core/risk"))

    def test_exceptions(self):
        changes = self.append("core/base/time.cpp", '#include "core/risk/latch.h"\n')
        table = TABLE + "except core/base core/risk/latch.h for the sake of the example\n"
        problems = self.problems(changes, table)
        self.assertFalse(any("may not use" in problem for problem in problems), problems)
        self.assertTrue(any("cycle of includes" in problem for problem in problems), problems)
        self.expect("not needed", table=table)
        self.expect("its reason", table=TABLE + "except core/base core/risk/latch.h\n")


if __name__ == "__main__":
    unittest.main()
