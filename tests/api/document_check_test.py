"""Plants one mistake after the other in the API's document and expects document_check.py to find each."""

import copy
import sys

from api_document import Document
from document_check import check


def health(root):
    return root["paths"]["/health"]["get"]


def stop(root):
    return root["paths"]["/emergency/stop"]["post"]


def drop(node, key):
    del node[key]


# What is done to a document, and a part of the line that must say so.
MISTAKES = [
    (lambda root: root.update(openapi="3.0.3"), "is not 3.1"),
    (lambda root: drop(root["info"], "title"), "title is missing"),
    (lambda root: drop(root["info"], "contact"), "contact is missing"),
    (lambda root: root["info"]["license"].update(url="https://x.invalid/"), "both identifier and url"),
    (lambda root: root.update(basePath="/"), "basePath has no meaning there"),
    (lambda root: root["tags"].append({"name": "spare", "description": "Unused."}), "is unused"),
    (lambda root: drop(health(root), "operationId"), "operationId is missing"),
    (lambda root: health(root).update(operationId="ready"), "is the id of several"),
    (lambda root: drop(health(root), "summary"), "summary is missing"),
    (lambda root: drop(health(root), "description"), "description is missing"),
    (lambda root: drop(root["components"]["schemas"]["ModelList"]["properties"]["models"], "items"), "an array of anything"),
    (lambda root: root["components"]["schemas"]["Job"]["properties"]["message"].update({"in any case": None}), "is no keyword"),
    (lambda root: health(root).update(tags=["none"]), "not exactly one declared tag"),
    (lambda root: health(root).update(consumes=[]), "consumes has no meaning there"),
    (lambda root: drop(health(root)["responses"]["200"], "description"), "description is missing"),
    (lambda root: health(root)["responses"].pop("4XX"), "does not say how it refuses"),
    (lambda root: health(root)["responses"].update({"2000": {"description": "No."}}), "is no status"),
    (lambda root: stop(root)["responses"].pop("401"), "does not document 401"),
    (lambda root: stop(root)["responses"].pop("415"), "does not document 415"),
    (lambda root: stop(root).update(security=[{"key": []}]), "is no security scheme"),
    (lambda root: stop(root)["parameters"].append({"name": "a", "in": "body", "schema": {}}), "stands in body"),
    (lambda root: stop(root)["parameters"].append({"name": "a", "in": "query"}), "either a schema or a content"),
    (lambda root: stop(root)["parameters"].append({"name": "a", "in": "path", "required": True, "schema": {}}), "declared are"),
    (lambda root: root["paths"].update({"/jobs/{other}": copy.deepcopy(root["paths"]["/jobs/{job}"])}), "is the same path as"),
    (lambda root: root["components"]["schemas"].update(Spare={"type": "string"}), "nobody uses it"),
    (lambda root: root["components"]["schemas"].update({"bad name": {}}), "is no name"),
    (lambda root: root["components"]["schemas"]["Problem"].update(type="objekt"), "is no schema"),
    (lambda root: root["components"]["schemas"]["Job"]["properties"].update(kind={"$ref": "#/components/schemas/Kind"}), "leads nowhere"),
    (lambda root: stop(root)["requestBody"]["content"]["application/json"].update(example={"reason": 5}), "the example does not fit"),
    (lambda root: root["components"]["schemas"]["Job"]["properties"]["progress"].update(default=7), "the default does not fit"),
    (lambda root: root["paths"]["/jobs/{job}"]["post"]["responses"]["202"]["links"]["show"].update(operationId="none"), "none is no operation"),
]


def main():
    root = Document.read(sys.argv[1]).root
    missed = 0
    for plant, expected in MISTAKES:
        planted = copy.deepcopy(root)
        plant(planted)
        found = check(planted)
        if not any(expected in line for line in found):
            missed += 1
            print(f"not found: {expected!r}; found {found[:3]}")
    print(f"{len(MISTAKES) - missed} of {len(MISTAKES)} planted mistakes found")
    sys.exit(1 if missed or check(root) else 0)


if __name__ == "__main__":
    main()
