"""Runs the rounds of http-speed.sh."""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

PATH = "/api/v1/market/quotes?symbols=AAPL"


def arguments():
    parser = argparse.ArgumentParser(prog="http-speed.sh")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    return parser.parse_args()


def started(stack, command, **options):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)

    def end():
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    stack.callback(end)
    return process


def answer(url):
    with urllib.request.urlopen(url, timeout=5) as reply:
        return reply.read()


def awaited(process, url):
    """The first answer that is a list with something in it."""
    for _ in range(300):
        if process.poll() is not None:
            sys.exit(f"http-speed.sh: what should answer {url} has ended with {process.returncode}")
        try:
            body = answer(url)
            if json.loads(body):
                return body
        except (OSError, ValueError):
            pass
        time.sleep(0.1)
    sys.exit(f"http-speed.sh: no answer from {url} within 30 s")


def daemon(stack, build, folder):
    process = started(stack, [str(build / "bin/aetheriond"), "--data-dir", str(folder / "data"), "--api-port", "0"])
    token = folder / "data/api-token"
    for _ in range(300):
        if token.exists() and len(token.read_text().split()) == 2:
            return process, token.read_text().split()[1]
        if process.poll() is not None:
            sys.exit("http-speed.sh: aetheriond did not start")
        time.sleep(0.1)
    sys.exit("http-speed.sh: aetheriond wrote no api-token within 30 s")


def uvicorn(stack, folder, quotes):
    file = folder / "quotes.json"
    file.write_bytes(quotes)
    port = "18931"
    command = ["uvicorn", "fastapi_quotes:app", "--host", "127.0.0.1", "--port", port, "--loop", "uvloop", "--http",
               "httptools", "--log-level", "critical", "--no-access-log"]
    environment = {**os.environ, "QUOTES_FILE": str(file)}
    return started(stack, command, cwd=Path(__file__).parent, env=environment), f"http://127.0.0.1:{port}"


def measured(url, seconds, connections):
    """Requests a second, and the 99th percentile in milliseconds."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", url]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 30).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    if re.search(r"Non-2xx|Socket errors", text):
        sys.exit(f"http-speed.sh: {url}: not every answer was right\n{text}")
    return rate, float(value) * {"us": 1e-3, "ms": 1.0, "s": 1e3}[unit]


def main():
    options = arguments()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        engine, address = daemon(stack, options.build, folder)
        quote = awaited(engine, address + PATH)
        reference, other = uvicorn(stack, folder, quote)
        ready = other + "/ready/quotes?symbols=AAPL"
        awaited(reference, other + PATH)
        awaited(reference, ready)
        servers = {"aetheriond": address + PATH, "FastAPI, built": other + PATH, "FastAPI, ready bytes": ready}
        rounds = {name: [] for name in servers}
        for turn in range(options.rounds):
            for name, url in servers.items():
                rounds[name].append(measured(url, options.seconds, options.connections))
            print(f"round {turn + 1}: " + ", ".join(f"{name} {rounds[name][-1][0]:,.0f}/s" for name in servers))
    print(f"\n{len(quote)} bytes, {options.connections} connections, medians of {options.rounds}")
    for name, results in rounds.items():
        rate = statistics.median(rate for rate, _ in results)
        slow = statistics.median(slow for _, slow in results)
        ratio = statistics.median(own[0] / its[0] for own, its in zip(rounds["aetheriond"], results))
        print(f"{name:22} {rate:10,.0f} requests/s   p99 {slow:7.2f} ms   aetheriond answers {ratio:5.1f} times as many")


main()
