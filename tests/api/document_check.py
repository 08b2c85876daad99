"""Holds the API's document against OpenAPI 3.1 and the rules of this house: document_check.py OPENAPI.yaml

The structure is that of the OpenAPI Specification 3.1.0, section 4.8: for each object its fixed fields, which of them are
required, and that nothing else stands there but `x-` extensions. Schemas are held against JSON Schema 2020-12's own
meta-schema. Beside it: every operation has an id of its own, a summary and a declared tag, says how it refuses; every
parameter in a path is declared; every example fits its schema; every component is used.
"""

import re
import sys
from collections import Counter

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from api_document import METHODS, Document

# Object: its fields, a "!" after those that are required. Values: another object, [list of], {map of}.
OBJECTS = {
    "OpenApi": {"openapi!": str, "info!": "Info", "jsonSchemaDialect": str, "servers": ["Server"], "paths": {"": "PathItem"},
                "webhooks": {"": "PathItem"}, "components": "Components", "security": [dict], "tags": ["Tag"], "externalDocs": "ExternalDocs"},
    "Info": {"title!": str, "summary": str, "description": str, "termsOfService": str, "contact": "Contact", "license": "License", "version!": str},
    "Contact": {"name": str, "url": str, "email": str},
    "License": {"name!": str, "identifier": str, "url": str},
    "Server": {"url!": str, "description": str, "variables": dict},
    "Tag": {"name!": str, "description": str, "externalDocs": "ExternalDocs"},
    "ExternalDocs": {"description": str, "url!": str},
    "PathItem": {"$ref": str, "summary": str, "description": str, "servers": ["Server"], "parameters": ["Parameter"],
                 **{method: "Operation" for method in METHODS}},
    "Operation": {"tags": [str], "summary": str, "description": str, "externalDocs": "ExternalDocs", "operationId": str, "parameters": ["Parameter"],
                  "requestBody": "RequestBody", "responses": {"": "Response"}, "callbacks": dict, "deprecated": bool, "security": [dict], "servers": ["Server"]},
    "Parameter": {"name!": str, "in!": str, "description": str, "required": bool, "deprecated": bool, "allowEmptyValue": bool, "style": str,
                  "explode": bool, "allowReserved": bool, "schema": "Schema", "example": object, "examples": {"": "Example"}, "content": {"": "MediaType"}},
    "Header": {"description": str, "required": bool, "deprecated": bool, "style": str, "explode": bool, "schema": "Schema", "example": object,
               "examples": {"": "Example"}, "content": {"": "MediaType"}},
    "RequestBody": {"description": str, "content!": {"": "MediaType"}, "required": bool},
    "MediaType": {"schema": "Schema", "example": object, "examples": {"": "Example"}, "encoding": dict},
    "Response": {"description!": str, "headers": {"": "Header"}, "content": {"": "MediaType"}, "links": {"": "Link"}},
    "Example": {"summary": str, "description": str, "value": object, "externalValue": str},
    "Link": {"operationRef": str, "operationId": str, "parameters": dict, "requestBody": object, "description": str, "server": "Server"},
    "Components": {"schemas": {"": "Schema"}, "responses": {"": "Response"}, "parameters": {"": "Parameter"}, "examples": {"": "Example"},
                   "requestBodies": {"": "RequestBody"}, "headers": {"": "Header"}, "securitySchemes": {"": "SecurityScheme"},
                   "links": {"": "Link"}, "callbacks": dict, "pathItems": {"": "PathItem"}},
    "SecurityScheme": {"type!": str, "description": str, "name": str, "in": str, "scheme": str, "bearerFormat": str, "flows": dict, "openIdConnectUrl": str},
}
REFERABLE = {"Parameter", "Header", "RequestBody", "Response", "Example", "Link", "SecurityScheme"}
IN_MAP = ("properties", "patternProperties", "dependentSchemas", "$defs")
IN_LIST = ("allOf", "anyOf", "oneOf", "prefixItems")
IN_SCHEMA = ("additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties")
PLAIN = ("$ref", "$comment", "type", "enum", "const", "required", "description", "title", "default", "examples", "format", "pattern", "minimum",
         "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
         "minProperties", "maxProperties", "dependentRequired", "deprecated", "readOnly", "writeOnly", "contentMediaType", "contentEncoding",
         "discriminator", "externalDocs", "example")
STATUS = re.compile(r"[1-5](\d\d|XX)|default")
COMPONENT = re.compile(r"[a-zA-Z0-9._-]+")
PARAMETER_PLACES = ("query", "header", "path", "cookie")


class Check:
    def __init__(self, root):
        self.root = root
        self.document = None
        self.wrong = []

    def say(self, place, what):
        self.wrong.append(f"{place}: {what}")

    def walk(self, kind, node, place):
        if kind == "Schema":
            return self.schema(node, place)
        if kind is object:
            return None
        if isinstance(kind, type):
            return None if isinstance(node, kind) else self.say(place, f"is no {kind.__name__}")
        if isinstance(kind, list):
            if not isinstance(node, list):
                return self.say(place, "is no list")
            return [self.walk(kind[0], each, f"{place}/{i}") for i, each in enumerate(node)]
        if not isinstance(node, dict):
            return self.say(place, "is no object")
        if isinstance(kind, dict):
            return [self.walk(kind[""], each, f"{place}/{key}") for key, each in node.items()]
        if "$ref" in node and kind in REFERABLE:
            extra = set(node) - {"$ref", "summary", "description"}
            return self.say(place, f"beside $ref stands {', '.join(sorted(extra))}") if extra else None
        fields = {key.rstrip("!"): (value, key.endswith("!")) for key, value in OBJECTS[kind].items()}
        for key, (_, required) in fields.items():
            if required and key not in node:
                self.say(place, f"{key} is missing")
        for key, value in node.items():
            if key.startswith("x-"):
                continue
            if key not in fields:
                self.say(place, f"{key} has no meaning there")
            else:
                self.walk(fields[key][0], value, f"{place}/{key}")
        return self.special(kind, node, place)

    def special(self, kind, node, place):
        if kind in ("Parameter", "Header"):
            if ("schema" in node) == ("content" in node):
                self.say(place, "has either a schema or a content")
        if kind == "Parameter":
            if node.get("in") not in PARAMETER_PLACES:
                self.say(place, f"stands in {node.get('in')}")
            if node.get("in") == "path" and node.get("required") is not True:
                self.say(place, "is in the path and not required")
        if kind in ("Parameter", "Header", "MediaType") and "example" in node and "examples" in node:
            self.say(place, "has both example and examples")
        if kind == "Operation":
            if not node.get("responses"):
                self.say(place, "has no responses")
            for status in node.get("responses", {}):
                if not (isinstance(status, str) and STATUS.fullmatch(status)):
                    self.say(place, f"{status!r} is no status")
        if kind == "Link" and ("operationRef" in node) == ("operationId" in node):
            self.say(place, "names either an operationRef or an operationId")
        if kind == "License" and "identifier" in node and "url" in node:
            self.say(place, "has both identifier and url")
        if kind == "Components":
            for group, members in node.items():
                for name in members if isinstance(members, dict) else ():
                    if not COMPONENT.fullmatch(name):
                        self.say(f"{place}/{group}", f"{name!r} is no name")
        if kind == "SecurityScheme" and node.get("type") == "http" and "scheme" not in node:
            self.say(place, "has no scheme")

    def schema(self, node, place):
        self.keywords(node, place)
        try:
            Draft202012Validator.check_schema(node)
        except SchemaError as error:
            self.say(place, f"is no schema: {error.message[:200]}")

    def keywords(self, node, place):
        """Only what JSON Schema knows: a word that it does not know is a slip of the pen, mostly a comma."""
        if not isinstance(node, dict):
            return
        for key, value in node.items():
            if key in IN_MAP:
                for name, each in value.items():
                    self.keywords(each, f"{place}/{key}/{name}")
            elif key in IN_LIST:
                for i, each in enumerate(value):
                    self.keywords(each, f"{place}/{key}/{i}")
            elif key in IN_SCHEMA:
                self.keywords(value, f"{place}/{key}")
            elif key not in PLAIN and not key.startswith("x-"):
                self.say(place, f"{key!r} is no keyword of JSON Schema")
        kinds = node.get("type") if isinstance(node.get("type"), list) else [node.get("type")]
        if "array" in kinds and "items" not in node:
            self.say(place, "is an array of anything")

    def references(self):
        used = set()

        def visit(node, place):
            if isinstance(node, dict):
                target = node.get("$ref")
                if isinstance(target, str):
                    used.add(target)
                    try:
                        self.document.resolver.resolve(target)
                    except Exception:  # noqa: BLE001 - whatever it is, it does not lead anywhere
                        self.say(place, f"{target} leads nowhere")
                for key, value in node.items():
                    visit(value, f"{place}/{key}")
            elif isinstance(node, list):
                for i, value in enumerate(node):
                    visit(value, f"{place}/{i}")

        visit(self.root, "#")
        for group, members in self.root.get("components", {}).items():
            for name in members:
                if group != "securitySchemes" and f"#/components/{group}/{name}" not in used:
                    self.say(f"#/components/{group}/{name}", "nobody uses it")

    def rules(self):
        info = self.root["info"]
        for key in ("description", "license", "contact"):
            if not info.get(key):
                self.say("#/info", f"{key} is missing")
        if not self.root.get("servers"):
            self.say("#", "names no server")
        declared = [tag["name"] for tag in self.root.get("tags", [])]
        for tag in self.root.get("tags", []):
            if not tag.get("description"):
                self.say(f"#/tags/{tag['name']}", "has no description")
        used = {tag for each in self.document.operations for tag in each.node.get("tags", [])}
        for tag in declared:
            if tag not in used or declared.count(tag) > 1:
                self.say(f"#/tags/{tag}", "is unused or stands twice")
        for name, times in Counter(each.id for each in self.document.operations).items():
            if times > 1:
                self.say(name, "is the id of several operations")
        seen = {}
        for path in self.root["paths"]:
            if not path.startswith("/") or "?" in path:
                self.say(path, "is no path")
            shape = re.sub(r"\{[^}]*\}", "{}", path)
            if shape in seen:
                self.say(path, f"is the same path as {seen[shape]}")
            seen[shape] = path
        schemes = self.root.get("components", {}).get("securitySchemes", {})
        for operation in self.document.operations:
            self.operation(operation, declared, schemes)

    def operation(self, operation, declared, schemes):
        node = operation.node
        if not re.fullmatch(r"[a-z][a-zA-Z0-9]*", node.get("operationId", "")):
            self.say(operation, "operationId is missing or no name")
        summary = node.get("summary", "")
        if not summary or summary.endswith("."):
            self.say(operation, "summary is missing or ends with a full stop")
        if not node.get("description"):
            self.say(operation, "description is missing")
        if len(node.get("tags", [])) != 1 or node["tags"][0] not in declared:
            self.say(operation, "has not exactly one declared tag")
        holes = re.findall(r"\{([^}]*)\}", operation.path)
        named = [each["name"] for each in operation.parameters if each.get("in") == "path"]
        if sorted(holes) != sorted(named):
            self.say(operation, f"the path has {holes}, declared are {named}")
        twice = [key for key, times in Counter((each.get("name"), each.get("in")) for each in operation.parameters).items() if times > 1]
        if twice:
            self.say(operation, f"{twice} stands twice")
        answers = node.get("responses", {})
        if not any(status.startswith("2") for status in answers):
            self.say(operation, "never succeeds")
        if not any(status.startswith("4") for status in answers):
            self.say(operation, "does not say how it refuses (4XX)")
        if operation.guarded and "401" not in answers:
            self.say(operation, "needs a token and does not document 401")
        for requirement in node.get("security", []):
            for scheme in requirement:
                if scheme not in schemes:
                    self.say(operation, f"{scheme} is no security scheme")
        if operation.method in ("POST", "PUT", "PATCH") and "requestBody" in node and "415" not in answers:
            self.say(operation, "takes a body and does not document 415")

    def examples(self):
        def visit(node, place):
            if isinstance(node, dict):
                if "schema" in node and ("example" in node or "examples" in node) and isinstance(node["schema"], dict):
                    for example in self.document.examples_of({key: value for key, value in node.items() if key != "schema"}):
                        for line in self.document.errors_of(node["schema"], example):
                            self.say(place, f"the example does not fit: {line}")
                if isinstance(node.get("examples"), list):
                    for example in node["examples"]:
                        for line in self.document.errors_of({key: value for key, value in node.items() if key != "examples"}, example):
                            self.say(place, f"the example does not fit: {line}")
                if "default" in node and ("type" in node or "enum" in node or "$ref" in node):
                    for line in self.document.errors_of({key: value for key, value in node.items() if key != "default"}, node["default"]):
                        self.say(place, f"the default does not fit: {line}")
                for key, value in node.items():
                    visit(value, f"{place}/{key}")
            elif isinstance(node, list):
                for i, value in enumerate(node):
                    visit(value, f"{place}/{i}")

        visit(self.root.get("paths", {}), "#/paths")
        visit(self.root.get("components", {}), "#/components")

    def links(self):
        known = {each.id for each in self.document.operations}
        for operation in self.document.operations:
            for answer in operation.node["responses"].values():
                for name, link in self.document.resolve(answer).get("links", {}).items():
                    if link.get("operationId") not in known:
                        self.say(f"{operation}, link {name}", f"{link.get('operationId')} is no operation")


def check(root):
    """What is wrong with the document, a line each."""
    state = Check(root)
    state.walk("OpenApi", root, "#")
    if not re.fullmatch(r"3\.1\.\d+", str(root.get("openapi"))):
        state.say("#/openapi", "is not 3.1")
    if state.wrong:
        return state.wrong
    # What follows counts on the structure.
    state.document = Document(root)
    state.references()
    if not state.wrong:
        state.rules()
        state.examples()
        state.links()
    return state.wrong


def main():
    wrong = check(Document.read(sys.argv[1]).root)
    for line in wrong:
        print(line)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
