"""Runs what browser.sh describes."""
import argparse
import asyncio
import http.server
import json
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

from chromium import Chromium

SCRIPT = (Path(__file__).parent / "foreign_page.js").read_text(encoding="utf-8")


class Blank(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<!doctype html><title>another page</title><body>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def foreign_server(stack):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Blank)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stack.callback(server.shutdown)
    return server.server_port


def daemon(stack, build, folder, allowed):
    process = subprocess.Popen(
        [str(build / "bin/aetheriond"), "--data-dir", str(folder), "--api-port", "0", "--api-allowed-origin", allowed],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def end():
        process.terminate()
        process.wait(30)

    stack.callback(end)
    file = folder / "api-token"
    for _ in range(300):
        if file.exists() and len(file.read_text().split()) == 2:
            return file.read_text().split()
        if process.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit("browser.sh: aetheriond did not start")


def stopped(address, token):
    request = urllib.request.Request(address + "/emergency/status", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)["is_stopped"]


class Report:
    def __init__(self):
        self.wrong = 0

    def say(self, right, text):
        print(("  held   " if right else "  BROKEN ") + text)
        self.wrong += not right


async def foreign_pages(browser, report, address, port):
    """None of these is on the list of allowed origins."""
    origins = [f"http://127.0.0.1:{port}", f"http://localhost:{port}", f"http://panel.example:{port}",
               "data:text/html,<body>"]
    for origin in origins:
        page = await browser.page(origin)
        tries = await page.run(f"({SCRIPT.strip()})({json.dumps(address)})")
        got = {name: what for name, what in tries.items() if what != "refused"}
        report.say(len(tries) > 20 and not got, f"{origin}: {len(tries)} ways tried" + (f", got {got}" if got else ""))


async def listed_page(browser, report, address, origin):
    """The control: the same page can read, once its origin is on the list."""
    page = await browser.page(origin)
    tries = await page.run(f"({SCRIPT.strip()})({json.dumps(address)})")
    report.say(tries["GET /health"] == "read 200" and tries["WS /ws/market"] == "opened",
               f"{origin}, which is on the list, reads and opens a socket")
    report.say(tries["POST as JSON"] != "read 200", "and stops nothing without a token")


async def rebound_name(browser, report, address):
    """A name of somebody else's that leads to this machine: the page would be of the same origin as the API."""
    port = address.rsplit(":", 1)[1]
    page = await browser.page(f"http://rebound.example:{port}/health")
    status = await page.run("performance.getEntriesByType('navigation')[0].responseStatus")
    report.say(status == 421, f"a foreign name for this machine is answered {status}")


async def own_page(browser, report, address, token, picture):
    """As a person would: open the page, type the token, choose an operation, send it."""
    page = await browser.page(address + "/docs")
    await page.until("document.querySelectorAll('[data-operation]').length > 30")
    loaded = await page.run("performance.getEntriesByType('resource').map((entry) => entry.name)")
    report.say(all(name.startswith(address) for name in loaded), f"the documentation loads {len(loaded)} files, all its own")
    await page.run("document.querySelector('#token').focus()")
    await page.type(token)
    for operation, expected in (("GET /api/v1/risk", 200), ("POST /emergency/stop", 200)):
        found = f"document.querySelector('[data-operation=\"{operation}\"]')"
        await page.run(f"{found}.querySelector('summary')?.click()")
        await page.until(f"{found}.querySelector('[data-send]')")
        await page.run(f"{found}.querySelector('[data-send]').click()")
        await page.until(f"{found}.querySelector('[data-status]')?.dataset.status")
        status = int(await page.run(f"{found}.querySelector('[data-status]').dataset.status"))
        report.say(status == expected, f"{operation} from the documentation, with a token typed in: {status}")
    kept = await page.run("document.cookie.length + localStorage.length + sessionStorage.length")
    report.say(kept == 0, "the token is kept nowhere")
    if picture:
        await page.picture(picture)


async def examine(build, picture):
    report = Report()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = foreign_server(stack)
        listed = f"http://127.0.0.1:{foreign_server(stack)}"
        token, address = daemon(stack, build, folder / "data", listed)
        async with Chromium("--host-resolver-rules=MAP *.example 127.0.0.1") as browser:
            await foreign_pages(browser, report, address, port)
            report.say(not stopped(address, token), "no foreign page has stopped trading")
            await listed_page(browser, report, address, listed)
            report.say(not stopped(address, token), "neither has the listed one")
            await rebound_name(browser, report, address)
            await own_page(browser, report, address, token, picture)
            report.say(stopped(address, token), "the stop pressed in the documentation has stopped trading")
    return report.wrong


def main():
    parser = argparse.ArgumentParser(prog="browser.sh")
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    parser.add_argument("--picture", type=Path, help="of the documentation page, as PNG")
    parser.add_argument("--rounds", help=argparse.SUPPRESS)
    options = parser.parse_args()
    wrong = asyncio.run(examine(options.build, options.picture))
    if wrong:
        sys.exit(f"browser.sh: {wrong} of the checks did not hold")


main()
