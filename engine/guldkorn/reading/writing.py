"""Plain data as YAML text that reads back the same."""

from typing import Any

import yaml

from guldkorn.reading.cleaning import clean
from guldkorn.reading.document import plain_number


def yaml_text(data: dict[str, Any]) -> str:
    """Return plain data as YAML; text is cleaned, as it would be when it is read."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110))


class _Dumper(yaml.SafeDumper):
    """Writes words as they are read: by YAML 1.2 no and yes need no quotation marks, and 1e5 and 08 do."""

    def ignore_aliases(self, data: object) -> bool:
        """Write the same value out twice: anchors are not read."""
        return True


def _represented(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    text = clean(text)
    style = '"' if plain_number(text) is not None else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represented)
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
