"""Writes resources/api/openapi.yaml as JSON into a C++ source: embed_openapi.py OPENAPI.yaml OUT.cpp"""

import json
import sys

try:
    import yaml
except ImportError:
    sys.exit("embed_openapi.py: python3-yaml is missing")


class PlainLoader(yaml.SafeLoader):
    """Safe loading without dates: an example of a time stays a text."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# A literal may not be arbitrarily long everywhere; adjacent ones join.
PIECE = 8000


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        document = yaml.load(file, Loader=PlainLoader)
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    pieces = [text[i : i + PIECE] for i in range(0, len(text), PIECE)]
    literals = "\n        ".join(f'R"JSON({piece})JSON"' for piece in pieces)
    with open(target, "w", encoding="utf-8") as file:
        file.write(
            '#include "core/api/routes.h"\n\n'
            "namespace aetherion::api {\n\n"
            "const std::string& openApiJson() {\n"
            f"    static const std::string text =\n        {literals};\n"
            "    return text;\n"
            "}\n\n"
            "} // namespace aetherion::api\n"
        )


if __name__ == "__main__":
    main()
