"""Writes documents into a C++ source: embed_documents.py OUT.cpp FUNCTION=FILE...

A YAML file becomes JSON, any other is taken as it is. Each is returned by the function of core/api/documents.h.
"""

import json
import sys

try:
    import yaml
except ImportError:
    sys.exit("embed_documents.py: python3-yaml is missing")


class PlainLoader(yaml.SafeLoader):
    """Safe loading without dates: an example of a time stays a text."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# A literal may not be arbitrarily long everywhere; adjacent ones join.
PIECE = 8000
DELIMITER = "DOCUMENT"


def content(path):
    with open(path, encoding="utf-8") as file:
        if path.endswith(".yaml"):
            return json.dumps(yaml.load(file, Loader=PlainLoader), ensure_ascii=True, separators=(",", ":"))
        return file.read()


def definition(function, path):
    text = content(path)
    if f"){DELIMITER}" in text:
        sys.exit(f"{path}: holds the end of a literal")
    pieces = [text[i : i + PIECE] for i in range(0, len(text), PIECE)]
    literals = "\n        ".join(f'R"{DELIMITER}({piece}){DELIMITER}"' for piece in pieces)
    return (
        f"const std::string& {function}() {{\n"
        f"    static const std::string text =\n        {literals};\n"
        "    return text;\n"
        "}\n\n"
    )


def main():
    target, *documents = sys.argv[1:]
    with open(target, "w", encoding="utf-8") as file:
        file.write('#include "core/api/documents.h"\n\nnamespace aetherion::api {\n\n')
        for document in documents:
            file.write(definition(*document.split("=", 1)))
        file.write("} // namespace aetherion::api\n")


if __name__ == "__main__":
    main()
