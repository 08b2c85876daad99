"""Gives api_document.py answers with one mistake each, and expects it to find them: api_document_test.py OPENAPI.yaml"""

import json
import sys

from api_document import Document

JSON = {"content-type": "application/json"}
PROBLEM = {"content-type": "application/problem+json"}
LIVE = {"alive": True, "service": "aetherion", "uptime_seconds": 1.5, "timestamp": "2026-02-16T08:26:40.000000+00:00"}
REFUSED = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "there is no such job"}

# Method, target, status, fields, body, and a part of what must be said; nothing where it is right.
ANSWERS = [
    ("GET", "/health/live", 200, JSON, LIVE, None),
    ("HEAD", "/health/live", 200, JSON, "", None),
    ("GET", "/jobs/7", 404, PROBLEM, REFUSED, None),
    ("GET", "/health/live", 200, JSON, {**LIVE, "alive": False}, "alive"),
    ("GET", "/health/live", 200, JSON, {**LIVE, "uptime_seconds": -1}, "uptime_seconds"),
    ("GET", "/health/live", 200, JSON, {"alive": True}, "required property"),
    ("GET", "/health/live", 200, JSON, "{", "is not JSON"),
    ("GET", "/health/live", 200, JSON, '{"alive":NaN}', "is not JSON"),
    ("GET", "/health/live", 200, {"content-type": "text/html"}, LIVE, "text/html is not documented"),
    ("GET", "/health/live", 200, {}, LIVE, "(none) is not documented"),
    ("GET", "/health/live", 206, JSON, LIVE, "status 206 is not documented"),
    ("GET", "/jobs/7", 404, JSON, REFUSED, "application/json is not documented"),
    ("GET", "/jobs/7", 404, PROBLEM, {**REFUSED, "status": 200}, "status"),
    ("GET", "/api/market/candles", 200, JSON, {"candles": []}, "X-Aetherion-Source is missing"),
    ("GET", "/health/", 200, JSON, {"status": "django_core running", "more": 1}, "more"),
]


def main():
    document = Document.read(sys.argv[1])
    # A made-up answer is the easiest that fits a schema: the document's own example.
    document.operation("GET", "/health/live").node["responses"]["200"]["content"]["application/json"]["example"] = {**LIVE, "uptime_seconds": 7}
    answers = ANSWERS + [("GET", "/health/live", 200, JSON, {**LIVE, "uptime_seconds": 7}, "own example")]
    wrong = 0
    for method, target, status, fields, body, expected in answers:
        text = body if isinstance(body, str) else json.dumps(body)
        found = document.check_answer(document.operation(method, target), status, fields, text, head=method == "HEAD")
        if bool(found) != bool(expected) or (expected and not any(expected in line for line in found)):
            wrong += 1
            print(f"{method} {target} {status} {text[:60]}: expected {expected}, found {found}")
    for method, target, path in (("GET", "/jobs/status?x=1", "/jobs/status"), ("GET", "/jobs/7", "/jobs/{job}"), ("HEAD", "/health", "/health")):
        if document.operation(method, target).path != path:
            wrong += 1
            print(f"{method} {target} is taken for {document.operation(method, target)}")
    if document.operation("GET", "/jobs") or document.operation("PUT", "/health"):
        wrong += 1
        print("an operation is found that is not there")
    print(f"{len(answers) - wrong} of {len(answers)} answers judged rightly")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
