"""A virtual screen with a window manager and a tray, and the hands and eyes that a person would have before it."""
import os
import re
import subprocess
import time
from pathlib import Path

WIDTH, HEIGHT = 1440, 900

# No decorations, so that a window of 1440x900 fills the screen; of the keyboard it takes only what closes a window.
OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse><context name="Client">
    <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
  </context></mouse>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""


class Trouble(Exception):
    """What a check waited for did not come."""


def awaited(condition, seconds, what):
    """What `condition` gives as soon as that is something."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Trouble(f"{what}: not within {seconds} s")
        time.sleep(0.1)


def start(stack, command, **options):
    """Ends with the stack."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)

    def end():
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    stack.callback(end)
    return process


class Picture:
    """What the screen shows, three bytes a pixel."""

    def __init__(self, pixels):
        if len(pixels) != WIDTH * HEIGHT * 3:
            raise Trouble(f"a picture of {len(pixels)} bytes")
        self.pixels = pixels

    def part(self, left, top, width, height):
        rows = []
        for row in range(max(0, top), min(HEIGHT, top + height)):
            first = (row * WIDTH + max(0, left)) * 3
            rows.append(self.pixels[first:(row * WIDTH + min(WIDTH, left + width)) * 3])
        return b"".join(rows)

    def row(self, row, left=0, width=WIDTH):
        return self.part(left, row, width, 1)

    def changed(self, other):
        """The share of the screen's pixels that differ, of every third row."""
        rows = range(0, HEIGHT, 3)
        count = 0
        for row in rows:
            mine, its = self.row(row), other.row(row)
            if mine != its:
                count += sum(mine[i:i + 3] != its[i:i + 3] for i in range(0, len(mine), 3))
        return count / (len(rows) * WIDTH)

    def red_buttons(self):
        """Middles of the filled rectangles in the red of the emergency stop, the topmost first."""
        step = 3
        red = set()
        for y in range(0, HEIGHT, step):
            line = self.row(y)
            for x in range(0, WIDTH, step):
                r, g, b = line[x * 3:x * 3 + 3]
                if r > 150 and g < 80 and b < 80 and r - max(g, b) > 100:
                    red.add((x // step, y // step))
        found = []
        while red:
            todo, area = [red.pop()], []
            while todo:
                x, y = todo.pop()
                area.append((x, y))
                for next_one in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                    if next_one in red:
                        red.remove(next_one)
                        todo.append(next_one)
            left, right = min(x for x, _ in area), max(x for x, _ in area)
            top, bottom = min(y for _, y in area), max(y for _, y in area)
            wide, high = right - left + 1, bottom - top + 1
            # A frame around the window is hollow, a letter is thin, the strip of alarms is long.
            if wide * step >= 40 and high * step >= 24 and wide < high * 4 and len(area) >= wide * high * 0.5:
                found.append(((left + right) * step // 2, (top + bottom) * step // 2))
        return sorted(found, key=lambda middle: (middle[1], -middle[0]))


class Screen:
    def __init__(self, stack, folder, pictures):
        self._pictures = pictures
        if pictures:
            Path(pictures).mkdir(parents=True, exist_ok=True)
        self._count = 0
        read, write = os.pipe()
        start(stack, ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
              pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Trouble("Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        for name in ("WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
            self.environment.pop(name, None)
        quiet = {"env": self.environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        settings = folder / "openbox.xml"
        settings.write_text(OPENBOX, encoding="utf-8")
        start(stack, ["openbox", "--config-file", str(settings)], **quiet)
        start(stack, ["trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "24",
                      "--SetPartialStrut", "false", "--expand", "true"], **quiet)
        awaited(lambda: self.look("search", "--onlyvisible", "--class", "trayer"), 20, "a tray")

    def hand(self, *words):
        """Begins what xdotool does, and does not wait."""
        return subprocess.Popen(["xdotool", *map(str, words)], env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def do(self, *words):
        if self.hand(*words).wait(20) != 0:
            raise Trouble(f"xdotool {' '.join(map(str, words))}: failed")

    def look(self, *words):
        """Lines that xdotool says; none when there is nothing."""
        done = subprocess.run(["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True,
                              timeout=20)
        return done.stdout.split("\n")[:-1] if done.returncode == 0 else []

    def key(self, *keys):
        self.do("key", "--delay", 30, *keys)

    def type(self, text):
        self.do("type", "--delay", 15, text)

    def press(self, x, y):
        self.do("mousemove", x, y, "click", 1)

    def copied(self):
        """What Ctrl+C has taken."""
        try:
            done = subprocess.run(["xclip", "-selection", "clipboard", "-out"], env=self.environment,
                                  capture_output=True, timeout=5)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def forget_copied(self):
        subprocess.run(["xclip", "-selection", "clipboard", "-in"], env=self.environment, input=b"", timeout=5,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def windows(self, process):
        """Names of the windows that a process shows, by their numbers."""
        names = {}
        for window in self.look("search", "--all", "--onlyvisible", "--pid", process, "--name", ".*"):
            names[window] = "".join(self.look("getwindowname", window))
        return names

    def active(self):
        return "".join(self.look("getactivewindow", "getwindowname"))

    def place(self, window):
        """Left, top, width and height."""
        text = "\n".join(self.look("getwindowgeometry", "--shell", window))
        return tuple(int(re.search(rf"^{name}=(-?\d+)", text, re.M)[1]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def picture(self, keep=""):
        """Of the whole screen; kept under a name where pictures are wanted."""
        done = subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"], env=self.environment,
                              capture_output=True, timeout=30)
        picture = Picture(done.stdout)
        if keep and self._pictures:
            self._count += 1
            file = Path(self._pictures) / f"{self._count:02} {keep}.png"
            subprocess.run(["convert", "-size", f"{WIDTH}x{HEIGHT}", "-depth", "8", "rgb:-", str(file)],
                           input=done.stdout, timeout=60, check=True)
        return picture
