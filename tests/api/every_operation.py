"""Starts the real program and asks it everything that its own documents describe: every_operation.py AETHERIOND

Calls are made from what the documents say: a parameter's or body's example, default or first word, and for what only an
earlier answer knows (an order's number, a job's) the link that leads there. So a new operation is called as soon as it is
documented. REST is asked by curl, sockets are opened by python3-websockets; every answer and frame is held against its
schema. Where a token is needed, asking without one has to fail with 401.
"""

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote, urlencode

import websockets
from api_document import Document

START_SECONDS = 240
CALL_SECONDS = 30
FRAME_SECONDS = 4
# The same order sooner than that is taken for a mistake, and refused.
REPEAT_SECONDS = 4
# Nothing else can be tried once everything has stopped.
LAST = {"emergencyStop"}
# What a program that has just begun refuses: no strategy has been disabled that could be enabled.
EXCUSED = {("enableStrategy", 400)}
MISSING = object()


class Program:
    """aetheriond on a folder of its own, on any free port."""

    def __init__(self, daemon, folder):
        self.folder = Path(folder)
        self.log = open(self.folder / "output", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [daemon, "--data-dir", str(self.folder / "data"), "--api-port", "0", "--seed", "7", "--always-open"],
            stdout=self.log, stderr=subprocess.STDOUT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )

    def wait_until_serving(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            found = re.search(r"serving (https?://\S+)", (self.folder / "output").read_text(encoding="utf-8"))
            if found:
                self.address = found.group(1)
                self.token = (self.folder / "data" / "api-token").read_text(encoding="utf-8").splitlines()[0]
                return
            time.sleep(0.2)
        raise RuntimeError("aetheriond does not serve:\n" + (self.folder / "output").read_text(encoding="utf-8")[-2000:])

    def wait_until_ready(self):
        """Ready, and past the history that a simulation begins with: prices are fresh then."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            ready = self.curl("GET", "/health/ready")[0] == 200
            engine = json.loads(self.curl("GET", "/health")[2])["components"]["engine"]["message"]
            if ready and not engine.endswith("%)"):
                return
            time.sleep(0.5)
        raise RuntimeError("aetheriond does not become ready")

    def curl(self, method, target, fields=(), body=None):
        """Status, fields (lower-case names), body."""
        with tempfile.TemporaryDirectory() as folder:
            heads, content = Path(folder) / "heads", Path(folder) / "content"
            command = ["curl", "-sS", "--path-as-is", "--compressed", "-m", str(CALL_SECONDS), "-X", method, "-D", heads, "-o", content, "-w", "%{http_code}"]
            for field in fields:
                command += ["-H", field]
            if body is not None:
                command += ["--data-binary", "@-"]
            asked = subprocess.run(command + [self.address + target], input=body, capture_output=True, check=False)
            if asked.returncode != 0:
                raise RuntimeError(f"curl {method} {target}: {asked.stderr.decode().strip()}")
            lines = heads.read_text(encoding="latin-1").replace("\r", "").strip().split("\n\n")[-1].split("\n")[1:]
            found = dict(line.split(": ", 1) for line in lines if ": " in line)
            return int(asked.stdout), {key.lower(): value for key, value in found.items()}, content.read_bytes() if content.exists() else b""

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                return "it did not stop within 30 s"
        self.log.close()
        return "" if self.process.returncode == 0 else f"it ended with {self.process.returncode}"


def first_example(document, node):
    """What a parameter or a body's media type would be tried with."""
    if "example" in node:
        return node["example"]
    for each in node.get("examples", {}).values():
        return document.resolve(each)["value"]
    schema = document.resolve(node.get("schema", {}))
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    return schema.get("example", schema.get("default", schema.get("const", MISSING)))


def at_pointer(value, pointer):
    for part in pointer.strip("/").split("/"):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


class Caller:
    def __init__(self, document, program):
        self.document = document
        self.program = program
        self.wrong = []
        self.answered = {}
        # Operation id: what its newest success said, until somebody has used it up.
        self.known = {}
        # Operation id: those whose answers lead there, with what the link says.
        self.links = {}
        for operation in document.operations:
            for status, answer in operation.node["responses"].items():
                for link in document.resolve(answer).get("links", {}).values():
                    self.links.setdefault(link["operationId"], []).append((operation, link))

    def say(self, operation, what):
        self.wrong.append(f"{operation}: {what}")

    def linked(self, operation):
        """Parameters that an earlier answer knows; where that is used up, it is asked for anew."""
        for source, link in self.links.get(operation.id, []):
            if source.id not in self.known:
                time.sleep(REPEAT_SECONDS)
                self.call(source)
            try:
                return {
                    name: at_pointer(self.known[source.id], text.split("#", 1)[1]) if text.startswith("$response.body#") else text
                    for name, text in link.get("parameters", {}).items()
                }
            except (KeyError, IndexError, TypeError):
                continue
        return {}

    def request(self, operation, optional):
        """Target, fields and body, or nothing where the documents do not say enough."""
        linked = self.linked(operation)
        target, query, fields = operation.path, {}, []
        for parameter in operation.parameters:
            name, place = parameter["name"], parameter["in"]
            value = linked.get(name, first_example(self.document, parameter))
            if not parameter.get("required") and (not optional or place == "header"):
                continue
            if value is MISSING:
                if parameter.get("required"):
                    self.say(operation, f"the document has no example of {name}, and no link leads here")
                    return None
                continue
            text = value if isinstance(value, str) else json.dumps(value)
            if place == "path":
                target = target.replace("{" + name + "}", quote(text, safe=""))
            elif place == "query":
                query[name] = text
            else:
                fields.append(f"{name}: {text}")
        body = self.document.resolve(operation.node.get("requestBody", {}))
        media = body.get("content", {}).get("application/json")
        content = None
        if media:
            value = first_example(self.document, media)
            if value is MISSING and body.get("required"):
                self.say(operation, "the document has no example of its body")
                return None
            if value is not MISSING:
                content = json.dumps(value).encode()
                fields.append("Content-Type: application/json")
        return target + ("?" + urlencode(query) if query else ""), fields, content

    def call(self, operation, optional=False):
        """Calls it as documented and holds the answer against its schema."""
        made = self.request(operation, optional)
        if made is None:
            return
        target, fields, content = made
        if operation.guarded:
            fields = fields + [f"Authorization: Bearer {self.program.token}"]
        status, answered, body = self.program.curl(operation.method, target, fields, content)
        for line in self.document.check_answer(operation, status, answered, body):
            self.say(operation, f"{target} answered {status}: {line}; {body[:200].decode('utf-8', 'replace')}")
        self.answered.setdefault(operation.id, set()).add(status)
        if not (200 <= status < 300 or (operation.id, status) in EXCUSED):
            self.say(operation, f"{target} answered {status}: {body[:300].decode('utf-8', 'replace')}")
        if 200 <= status < 300 and "json" in answered.get("content-type", ""):
            self.known[operation.id] = json.loads(body)
        if operation.method not in ("GET", "HEAD"):
            for source, _ in self.links.get(operation.id, []):
                self.known.pop(source.id, None)

    def call_without_token(self, operation):
        made = self.request(operation, False)
        if made is None:
            return
        target, fields, content = made
        status, answered, body = self.program.curl(operation.method, target, fields, content)
        if status != 401:
            self.say(operation, f"answered {status} without a token")
        for line in self.document.check_answer(operation, status, answered, body):
            self.say(operation, f"without a token: {line}")


def call_all(document, program):
    caller = Caller(document, program)
    for operation in sorted(document.operations, key=lambda each: each.id in LAST):
        if operation.guarded:
            caller.call_without_token(operation)
        caller.call(operation)
        if any(not each.get("required") and each["in"] == "query" for each in operation.parameters):
            caller.call(operation, optional=True)
    return caller


def payload_example(sockets, message):
    examples = message.get("examples", [])
    if examples:
        return examples[0]["payload"]
    schema = sockets.resolve(message.get("payload", {}))
    return {
        name: value for name, node in schema.get("properties", {}).items()
        if (value := first_example(sockets, {"schema": node})) is not MISSING
    }


def said_by(sockets, action, key, channel):
    """The messages that the program sends, or receives, on a channel."""
    operations = [each for each in sockets.root.get("operations", {}).values() if each["action"] == action and each["channel"]["$ref"].endswith("/" + key)]
    return [sockets.resolve(message) for each in operations for message in each.get("messages", channel.get("messages", {}).values())]


async def listen(program, sockets, key, channel):
    """Opens it, says what the document has a client say, and takes the first frames: these, and why it was closed."""
    address = program.address.replace("http", "ws", 1) + channel["address"]
    messages = said_by(sockets, "receive", key, channel)
    has_token = lambda message: "token" in sockets.resolve(message.get("payload", {})).get("properties", {})  # noqa: E731
    said = [{**payload_example(sockets, each), "token": program.token} for each in messages if has_token(each)]
    said += [payload_example(sockets, each) for each in messages if not has_token(each)][:1]
    frames = []
    async with websockets.connect(address, open_timeout=CALL_SECONDS) as socket:
        for message in said:
            await socket.send(json.dumps(message))
        deadline = time.monotonic() + FRAME_SECONDS
        while len(frames) < 50 and (left := deadline - time.monotonic()) > 0:
            try:
                frames.append(json.loads(await asyncio.wait_for(socket.recv(), left)))
            except asyncio.TimeoutError:
                break
            except websockets.ConnectionClosed as error:
                return frames, [f"{channel['address']} was closed: {error}"]
    return frames, []


def listen_to_all(program, document):
    sockets = Document({**document, "paths": {}})
    wrong, heard = [], 0
    for key, channel in document["channels"].items():
        frames, closed = asyncio.run(listen(program, sockets, key, channel))
        wrong += closed
        heard += len(frames)
        payloads = [message.get("payload", {}) for message in said_by(sockets, "send", key, channel)]
        for frame in frames:
            found = [sockets.errors_of(each, frame) for each in payloads]
            if all(found):
                wrong.append(f"{channel['address']}: {json.dumps(frame)[:200]} fits no message; {min(found, key=len, default=['none is documented'])[0]}")
        print(f"{channel['address']}: {len(frames)} frames")
    if not heard:
        wrong.append("no socket has said anything")
    return wrong


def main():
    with tempfile.TemporaryDirectory(prefix="aetherion-operations-") as folder:
        program = Program(sys.argv[1], folder)
        try:
            program.wait_until_serving()
            program.wait_until_ready()
            document = Document(json.loads(program.curl("GET", "/openapi.json")[2]))
            wrong = listen_to_all(program, json.loads(program.curl("GET", "/asyncapi.json")[2]))
            caller = call_all(document, program)
        finally:
            ended = program.stop()
    wrong += caller.wrong + ([ended] if ended else [])
    for line in dict.fromkeys(wrong):
        print(line)
    if len(caller.answered) < len(document.operations):
        wrong.append("not every operation was called")
    succeeded = sum(any(200 <= status < 300 for status in each) for each in caller.answered.values())
    print(f"{len(caller.answered)} of {len(document.operations)} operations called, {succeeded} succeeded")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
