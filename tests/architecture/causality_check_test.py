#!/usr/bin/env python3
"""Plants ways into the future into a small causal tree and wants each of them named."""

import tempfile
import unittest
from pathlib import Path

from causality_check import check

ROOM = "core/regime/"
KERNELS = "struct HmmKernels {\n    void (*approach)();\n    void (*cross)();\n    void (*viterbi)();\n};\n"
CAUSAL = {
    "detector.h": '#include "core/regime/online_filter.h"\n',
    "detector.cpp": '#include "core/regime/detector.h"\n#include <vector>\n',
    "fusion.h": "", "fusion.cpp": '#include "core/regime/fusion.h"\n',
    "online_filter.h": '#include "core/regime/hmm_kernels.h"\n',
    "online_filter.cpp": '#include "core/regime/online_filter.h"\n// Not kernels->viterbi.\nkernels->filterStep();\n',
    "hmm_kernels.h": KERNELS,
    "hmm_kernels.cpp": '#include "core/regime/hmm_kernels.h"\nkernels.viterbi = viterbi;\n',
    "trainer.h": '#include "core/regime/expectation.h"\n',
    "trainer.cpp": '#include "core/regime/trainer.h"\nkernels->approach();\n',
    "expectation.h": "", "hmm_evaluation.h": "", "smoothing.h": "", "viterbi.h": "",
}


class CausalityCheckTest(unittest.TestCase):
    def problems(self, changes=None):
        with tempfile.TemporaryDirectory() as folder:
            room = Path(folder) / ROOM
            room.mkdir(parents=True)
            for name, text in {**CAUSAL, **(changes or {})}.items():
                if text is not None:
                    (room / name).write_text(text, encoding="utf-8")
            return check(Path(folder))

    def expect(self, words, changes):
        problems = self.problems(changes)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])

    def append(self, name, text):
        return {name: CAUSAL[name] + text}

    def test_causal_tree_passes(self):
        self.assertEqual(self.problems(), [])

    def test_direct_include(self):
        self.expect("core/regime/viterbi.h uses the future and is reached: core/regime/detector.h -> "
                    "core/regime/detector.cpp -> core/regime/viterbi.h",
                    self.append("detector.cpp", '#include "core/regime/viterbi.h"\n'))
        self.expect("core/regime/fusion.h -> core/regime/smoothing.h",
                    self.append("fusion.h", '#include "core/regime/smoothing.h"\n'))

    def test_include_by_a_header(self):
        self.expect("core/regime/detector.h -> core/regime/online_filter.h -> core/regime/trainer.h -> "
                    "core/regime/expectation.h",
                    {**self.append("online_filter.h", '#include "core/regime/trainer.h"\n'), "trainer.cpp": ""})

    def test_include_by_the_source_of_a_header(self):
        self.expect("core/regime/online_filter.h -> core/regime/online_filter.cpp -> core/regime/smoothing.h",
                    self.append("online_filter.cpp", ' #  include "core/regime/smoothing.h"\n'))

    def test_kernel_that_runs_backwards(self):
        self.expect("core/regime/online_filter.cpp:4: calls cross",
                    self.append("online_filter.cpp", "m_kernels->cross(model);\n"))

    def test_circle_of_includes_ends(self):
        self.assertEqual(self.problems(self.append("online_filter.h", '#include "core/regime/detector.h"\n')), [])

    def test_lost_files_and_kernels(self):
        self.expect("core/regime/viterbi.h: does not exist", {"viterbi.h": None})
        self.expect("core/regime/detector.cpp: does not exist", {"detector.cpp": None})
        self.expect("has no kernel cross", {"hmm_kernels.h": KERNELS.replace("(*cross)", "(*crossing)")})


if __name__ == "__main__":
    unittest.main()
