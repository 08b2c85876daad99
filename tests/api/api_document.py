"""The API's document, for those who hold answers against it: operations, and what an answer to one has to look like."""

import json
import re

from jsonschema import Draft202012Validator, RefResolver

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PROBLEM = {"$ref": "#/components/schemas/Problem"}


class Operation:
    def __init__(self, document, method, path, item):
        self.method = method.upper()
        self.path = path
        self.node = item[method]
        self.id = self.node.get("operationId", "")
        self.parameters = [document.resolve(each) for each in item.get("parameters", []) + self.node.get("parameters", [])]
        self.guarded = bool(self.node.get("security", document.root.get("security", [])))
        segments = [re.escape(part) if not part.startswith("{") else "[^/]+" for part in path.split("/")]
        self.pattern = re.compile("/".join(segments))
        self.holes = path.count("{")

    def __str__(self):
        return f"{self.method} {self.path}"


class Document:
    def __init__(self, root):
        self.root = root
        self.resolver = RefResolver(base_uri="", referrer=root)
        self.operations = [
            Operation(self, method, path, item) for path, item in root["paths"].items() for method in METHODS if method in item
        ]

    @classmethod
    def read(cls, path):
        """From a YAML or a JSON file."""
        with open(path, encoding="utf-8") as file:
            if str(path).endswith(".json"):
                return cls(json.load(file))
            import yaml

            return cls(yaml.load(file, Loader=plain_loader(yaml)))

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node = {**self.resolver.resolve(node["$ref"])[1], **beside}
        return node

    def operation(self, method, target):
        """Whom a request reaches: a literal segment wins over a parameter, HEAD is served where GET is."""
        path = target.split("?")[0]
        wanted = "GET" if method == "HEAD" else method
        found = [each for each in self.operations if each.pattern.fullmatch(path)]
        fewest = min((each.holes for each in found), default=0)
        return next((each for each in found if each.holes == fewest and each.method == wanted), None)

    def errors_of(self, schema, value):
        """What is wrong with a value, a line each."""
        validator = Draft202012Validator(schema, resolver=self.resolver)
        lines = []
        for error in sorted(validator.iter_errors(value), key=lambda each: list(map(str, each.absolute_path))):
            place = "/".join(map(str, error.absolute_path)) or "the body"
            lines.append(f"{place}: {error.message[:300]}")
        return lines

    def answer_of(self, operation, status):
        """The documented answer, by its own status or by its class; nothing where there is none."""
        answers = operation.node["responses"]
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in answers:
                return self.resolve(answers[key])
        return None

    def check_answer(self, operation, status, fields, body, head=False):
        """What is wrong with an answer: its status, type, fields and body. `fields` has lower-case names."""
        # The asker has it already: HTTP's own answer to a condition of its own.
        if status == 304 and "200" in operation.node["responses"]:
            return ["a body that the asker has already"] if body else []
        answer = self.answer_of(operation, status)
        if answer is None:
            return [f"status {status} is not documented"]
        wrong = []
        for name, header in answer.get("headers", {}).items():
            header = self.resolve(header)
            if header.get("required") and name.lower() not in fields:
                wrong.append(f"the field {name} is missing")
            elif name.lower() in fields:
                wrong += [f"{name}: {line}" for line in self.errors_of(header["schema"], typed(header["schema"], fields[name.lower()]))]
        if head:
            return wrong
        content = answer.get("content")
        if not content:
            return wrong + (["a body that is not documented"] if body else [])
        media_type = fields.get("content-type", "").split(";")[0].strip()
        if media_type not in content:
            return wrong + [f"the type {media_type or '(none)'} is not documented"]
        media = content[media_type]
        value = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
        if "json" in media_type:
            try:
                value = json.loads(value, parse_constant=refuse_constant)
            except ValueError as error:
                return wrong + [f"the body is not JSON: {error}"]
        wrong += self.errors_of(media.get("schema", {}), value)
        if any(same_as_example(value, example) for example in self.examples_of(media)):
            wrong.append("the answer is the document's own example")
        return wrong

    def examples_of(self, media):
        examples = [self.resolve(each).get("value") for each in media.get("examples", {}).values()]
        if "example" in media:
            examples.append(media["example"])
        schema = self.resolve(media.get("schema", {}))
        return examples + schema.get("examples", []) + ([schema["example"]] if "example" in schema else [])


def same_as_example(value, example):
    """An answer with nothing in it may well be the same; a number or an empty list is no made-up answer."""
    return isinstance(value, (dict, list)) and bool(value) and value == example


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def typed(schema, text):
    """A field's text as what its schema says it is."""
    kind = schema.get("type")
    try:
        return int(text) if kind == "integer" else float(text) if kind == "number" else text
    except ValueError:
        return text


def plain_loader(yaml):
    """Safe loading without dates: an example of a time stays a text."""

    class PlainLoader(yaml.SafeLoader):
        yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return PlainLoader


