"""What the checks of the desktop say, a line each."""
import subprocess
import sys

from virtual_screen import Trouble

# On the state row's sentence, where nothing changes under a pointer.
ASIDE = (420, 62)


class Report:
    def __init__(self):
        self.wrong = 0
        self.count = 0

    def say(self, right, text):
        self.count += 1
        self.wrong += not right
        print(("  held   " if right else "  BROKEN ") + text, flush=True)

    def attempt(self, name, check, desktop):
        """One check that cannot go on is one that failed; the next begins with a quiet window."""
        try:
            check()
        except (Trouble, OSError, subprocess.SubprocessError) as trouble:
            self.say(False, f"{name}: {trouble}")
        if not desktop.lives():
            sys.exit(f"desktop.sh: the program ended with {desktop.process.returncode}\n{desktop.log()}")
        desktop.close_others()
        desktop.resume()
