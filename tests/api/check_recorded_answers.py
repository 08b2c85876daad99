"""Holds every answer of the test suite against the API's document: check_recorded_answers.py OPENAPI.yaml RECORD.jsonl

RECORD has a line per exchange, as the tests' client writes it where AETHERION_API_RECORD names the file. Fails on an
operation or a status that is not documented, an answer that does not fit its schema or is the document's own example,
and an operation of which no test has seen a success.
"""

import base64
import collections
import gzip
import json
import re
import sys

from api_document import PROBLEM, Document

LISTED = 40


def body_of(exchange):
    body = base64.b64decode(exchange["body"])
    return gzip.decompress(body) if body and exchange["fields"].get("content-encoding") == "gzip" else body


def check_unrouted(document, exchange):
    """An answer to what reaches no operation: a problem, if it says anything."""
    if exchange["status"] < 400:
        expected = exchange["status"] == 101 or exchange["method"] in ("", "OPTIONS")
        return [] if expected else ["an undocumented operation succeeded"]
    body = body_of(exchange)
    if not body or exchange["method"] == "HEAD":
        return []
    if exchange["fields"].get("content-type") != "application/problem+json":
        return [f"an error of the type {exchange['fields'].get('content-type')}"]
    return document.errors_of(PROBLEM, json.loads(body))


def main():
    document = Document.read(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        exchanges = [json.loads(line) for line in file]
    seen = collections.Counter()
    wrong = {}
    for exchange in exchanges:
        # A target may name the server too: GET http://127.0.0.1:8001/health.
        target = re.sub(r"^https?://[^/]*", "", exchange["target"])
        operation = document.operation(exchange["method"], target)
        # What the front answers before it looks for a route, and to what is no request at all, has no operation.
        if operation is None or not exchange["whole"]:
            lines = check_unrouted(document, exchange)
            name = f"{exchange['method']} {exchange['target'][:100]}"
        else:
            lines = document.check_answer(
                operation, exchange["status"], exchange["fields"], body_of(exchange), head=exchange["method"] == "HEAD"
            )
            name = str(operation)
            if 200 <= exchange["status"] < 300:
                seen[operation.id] += 1
        for line in lines:
            wrong.setdefault(f"{name}, {exchange['status']}: {line}", body_of(exchange)[:200])
    unseen = [f"{each}: no test has seen it succeed" for each in document.operations if not seen[each.id]]
    for line, body in list(wrong.items())[:LISTED]:
        print(f"{line}\n    {body.decode('utf-8', 'replace')}")
    for line in unseen:
        print(line)
    print(f"{len(exchanges)} answers, {len(seen)} of {len(document.operations)} operations seen to succeed, {len(wrong)} kinds of mistakes")
    if not exchanges:
        sys.exit("no answer was recorded")
    sys.exit(1 if wrong or unseen else 0)


if __name__ == "__main__":
    main()
