"""Tells of an error as somebody needs who learns: what is wrong, and in which line."""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlparse

from . import syntax
from .waits import replaced

# A call in Deno's list of calls: `at total (file:///.../total.ts:47:20)`, `at async <anonymous>:8:1`.
CALL = re.compile(r"^\s*at (?:async )?(?:(?P<name>.*?) \()?(?P<place>[^()\s]+?)(?::(?P<line>\d+):(?P<column>\d+))?\)?$")
CELL = "<anonymous>"
# What Deno says instead if nothing is known.
UNKNOWN = "<unknown>"

# Deno puts this before the first line of a cell.
PREFIX = len('"use strict"; void 0;')
# And it moves what is inside a function to the right by this.
INDENT = 2

# What no reader has written: Deno itself, packages, and this project's own modules.
PROJECT = Path(__file__).resolve().parents[2]
OURS = tuple(f"{(PROJECT / name).as_uri()}/" for name in ("lib", "jupyter"))

# How alike two names must be for the one to be meant by the other.
ALIKE = 0.7

# Nobody means these by another word.
NO_MISTAKES = {"undefined", "NaN"}

# As the kernel says it when it was cut off, or when what is waited for was thrown away.
CUT_OFF = "expected struct EvaluateResponse"


@dataclass
class Call:
    name: str
    place: str
    line: int
    column: int


def calls_in(traceback: list[str]) -> list[Call]:
    """The calls that led to an error, the innermost first."""
    found = []
    for entry in "\n".join(traceback).splitlines():
        match = CALL.match(entry)
        if match and entry.lstrip().startswith("at "):
            name = (match["name"] or "").removeprefix("new ").split(".")[-1]
            found.append(Call(name, match["place"], int(match["line"] or 0), int(match["column"] or 0)))
    return found


def printed_by_deno(code: str) -> str:
    """An expression whose value is the cell as Deno prints it before it runs it."""
    source = code.encode()
    changes = []
    for node in syntax.parse(source).children:
        if node.type == "import_statement":
            is_type = any(one.type == "type" for one in node.children)
            changes.append((node.start_byte, node.end_byte, b"" if is_type else b'await import("x");'))
        elif node.type == "export_statement" and (inner := node.child_by_field_name("declaration")):
            changes.append((node.start_byte, inner.start_byte, b""))
    return f"(async () => {{\n{replaced(source, changes).decode()}\n}}).toString()"


def place_in_cell(call: Call, printed: str, code: str) -> int | None:
    """Where in a cell a call stands, in bytes: the same word in both texts.

    :param printed: the cell as Deno prints it.
    """
    line = call.line  # The function's own first line is one more.
    column = call.column - 1 + INDENT - (PREFIX if call.line == 1 else 0)
    lines = printed.encode().splitlines(keepends=True)
    if not 0 < line < len(lines):
        return None
    offset = sum(map(len, lines[:line])) + column
    ours = syntax.leaves(syntax.parse(code.encode()))
    theirs = syntax.leaves(syntax.parse(printed.encode()))
    index = max((number for number, one in enumerate(theirs) if one.start_byte <= offset), default=0)
    matcher = difflib.SequenceMatcher(
        None, [one.text for one in theirs], [one.text for one in ours], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.a <= index < block.a + block.size:
            return ours[block.b + index - block.a].start_byte
    return None


def nearest(message: str, names: set[str]) -> str | None:
    """The name that is meant, if the message is about one that there is not."""
    match = re.match(r"(?P<name>[\w$]+) is not defined$", message)
    if not match:
        return None
    by_lower = {name.lower(): name for name in names - NO_MISTAKES}
    found = difflib.get_close_matches(match["name"].lower(), by_lower, 1, ALIKE)
    return by_lower[found[0]] if found else None


def line_with_caret(code: str, place: int) -> list[str]:
    """The line of a cell, with a sign under the place."""
    source = code.encode()
    start = source.rfind(b"\n", 0, place) + 1
    number = str(source.count(b"\n", 0, place) + 1)
    text = code.split("\n")[int(number) - 1]
    indent = re.sub(r"[^\t]", " ", source[start:place].decode())
    return [f"  {number} │ {text}", f"  {' ' * len(number)} │ {indent}^"]


def outside(calls: list[Call]) -> list[str]:
    """The calls in the reader's own modules, and how many there are besides."""
    own = [call for call in calls if call.place.startswith("file:")
           and not call.place.startswith(OURS) and "/node_modules/" not in call.place]
    rest = [call for call in calls if call.place not in (CELL, UNKNOWN) and call not in own]
    lines = [f"  at {call.name or 'module'} ({unquote(urlparse(call.place).path).rsplit('/', 1)[-1]}, "
             f"line {call.line})" for call in own]
    if rest:
        lines.append(f"  ({len(rest)} {'call' if len(rest) == 1 else 'calls'} inside of us-trade, "
                     "its packages and Deno)")
    return lines

