"""A headless Chromium, driven through its debugging socket: pages, and what they say."""
import asyncio
import base64
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import websockets


class Chromium:
    """Use as `async with Chromium() as browser: page = await browser.page(url)`."""

    def __init__(self, *arguments):
        self._arguments = arguments

    async def __aenter__(self):
        self._folder = Path(tempfile.mkdtemp())
        self._process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--remote-debugging-port=0", f"--user-data-dir={self._folder}", *self._arguments, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = self._folder / "DevToolsActivePort"
        for _ in range(600):
            if port_file.exists() and len(port_file.read_text().splitlines()) == 2:
                break
            await asyncio.sleep(0.1)
        port, path = port_file.read_text().splitlines()
        self._socket = await websockets.connect(f"ws://127.0.0.1:{port}{path}", max_size=None)
        self._waiting = {}
        self._next = 0
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_):
        self._reader.cancel()
        await self._socket.close()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _read(self):
        async for text in self._socket:
            message = json.loads(text)
            if "id" in message:
                self._waiting.pop(message["id"]).set_result(message)

    async def call(self, method, parameters=None, session=None):
        self._next += 1
        message = {"id": self._next, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        answer = self._waiting[self._next] = asyncio.get_running_loop().create_future()
        await self._socket.send(json.dumps(message))
        result = await asyncio.wait_for(answer, 60)
        if "error" in result:
            raise RuntimeError(f"{method}: {result['error']['message']}")
        return result["result"]

    async def page(self, url):
        target = (await self.call("Target.createTarget", {"url": "about:blank"}))["targetId"]
        session = (await self.call("Target.attachToTarget", {"targetId": target, "flatten": True}))["sessionId"]
        page = Page(self, session)
        await self.call("Page.enable", session=session)
        await page.go(url)
        return page


class Page:
    def __init__(self, browser, session):
        self._browser = browser
        self._session = session

    async def go(self, url):
        await self._browser.call("Page.navigate", {"url": url}, self._session)
        await self.until("document.readyState === 'complete'")

    async def run(self, script):
        """The value of an expression, or of the promise that it gives."""
        answer = await self._browser.call(
            "Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True}, self._session)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    async def until(self, condition, seconds=20):
        for _ in range(seconds * 10):
            if await self.run(f"Boolean({condition})"):
                return
            await asyncio.sleep(0.1)
        raise TimeoutError(f"not within {seconds} s: {condition}")

    async def type(self, text):
        """Into whatever has the focus, as a keyboard does."""
        await self._browser.call("Input.insertText", {"text": text}, self._session)

    async def picture(self, file):
        data = await self._browser.call("Page.captureScreenshot", {"format": "png"}, self._session)
        Path(file).write_bytes(base64.b64decode(data["data"]))
