"""Answers Tab and Shift+Tab from what the language server knows of the cells."""

import re

from .cells import Cells, Document
from .language_server import LanguageServer

# More names than these help nobody, and each keystroke would carry them all.
MOST_MATCHES = 500

# The names of prelude.ts and of the document are nobody's business.
OWN = "__"

# The language server's numbers for kinds of names, in the words that JupyterLab has icons for.
KINDS = {2: "method", 3: "function", 4: "function", 5: "property", 6: "variable", 7: "class",
         8: "interface", 9: "module", 10: "property", 12: "value", 13: "enum", 14: "keyword",
         21: "constant", 25: "type"}


async def complete(server: LanguageServer, cells: Cells, code: str, cursor: int) -> dict | None:
    """How the word at a place may go on, as Jupyter wants it; None if nothing is known.

    :param cursor: the place, in characters.
    """
    document = cells.document(code)
    answer = await server.ask(
        document.text, "textDocument/completion", position_of(document, code, cursor))
    items = answer["items"] if isinstance(answer, dict) else answer or []
    word = re.search(r"[\w$]*$", code[:cursor]).group()
    line_start = code.rfind("\n", 0, cursor) + 1

    found = []
    for item in sorted(items, key=lambda item: item.get("sortText") or item["label"]):
        edit = item.get("textEdit")
        # `records[0].` would be answered by `?.NAME`, which is put behind the dot.
        label = item["label"].rstrip("?")
        start = cursor - len(word)
        if edit and edit["newText"].startswith(label):
            # The server's range may begin before the word: inside a string, or before a `#`.
            start = line_start + from_utf16(
                code[line_start:], edit.get("range", edit.get("replace"))["start"]["character"])
        typed = code[start:cursor]
        if label.lower().startswith(typed.lower()) and not label.startswith(OWN):
            found.append((start, label, KINDS.get(item.get("kind"), "")))
    if not found:
        return None
    start = found[0][0]
    found = [one for one in found if one[0] == start][:MOST_MATCHES]
    end = cursor + len(re.match(r"[\w$]*", code[cursor:]).group())
    return {
        "status": "ok",
        "matches": [label for _, label, _ in found],
        "cursor_start": start,
        "cursor_end": end,
        "metadata": {"_jupyter_types_experimental": [
            {"text": label, "type": kind, "start": start, "end": end} for _, label, kind in found
        ]},
    }


async def explain(server: LanguageServer, cells: Cells, code: str, cursor: int) -> str:
    """What stands at a place, in Markdown; of a call that is being written, how it is called."""
    document = cells.document(code)
    text, position = document.text, position_of(document, code, cursor)
    hover = await server.ask(text, "textDocument/hover", position)
    if hover:
        return _markdown(hover["contents"])
    signatures = await server.ask(text, "textDocument/signatureHelp", position)
    if not signatures or not signatures["signatures"]:
        return ""
    signature = signatures["signatures"][signatures.get("activeSignature") or 0]
    about = _markdown(signature.get("documentation") or "")
    return f"```typescript\n{signature['label']}\n```\n\n{about}".strip()


def position_of(document: Document, code: str, cursor: int) -> tuple[int, int]:
    """Where in the document a place of the current cell is."""
    before = code[:cursor]
    line_start = before.rfind("\n") + 1
    return document.lines[before.count("\n")], to_utf16(before[line_start:])


def to_utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def from_utf16(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _markdown(contents) -> str:
    if isinstance(contents, list):
        return "\n\n".join(filter(None, map(_markdown, contents)))
    if isinstance(contents, str):
        return contents
    if "language" in contents:
        return f"```{contents['language']}\n{contents['value']}\n```"
    return contents["value"]
