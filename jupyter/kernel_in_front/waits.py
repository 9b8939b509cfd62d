"""Rewrites a cell so that Stop can end what it waits for, and keeps its lines."""

from .syntax import nodes, parse


def stoppable(code: str, cell: int) -> str:
    """A cell whose every `await` goes through `__wait` of prelude.ts, and which has no comments.

    Deno prints a cell anew before it runs, and a comment could move a line then: without them, the
    place of an error is found again. A text that is not TypeScript is left as it is: Deno says so.

    :param cell: its number, by which Stop finds the waits of a cell.
    """
    source = code.encode()
    root = parse(source)
    if root.has_error:
        return code
    changes = []
    for node in nodes(root):
        # `@jsx` in a comment is meant for Deno.
        if node.type == "comment" and b"@jsx" not in node.text:
            blank = bytes(byte if byte in b"\r\n" else ord(" ") for byte in node.text)
            changes.append((node.start_byte, node.end_byte, blank))
    for node in nodes(root, into_functions=False):
        if node.type == "await_expression":
            changes += _call("__wait", node.named_children[-1], cell, node.start_byte)
        elif node.type == "for_in_statement" and any(one.type == "await" for one in node.children):
            changes += _call("__waitEach", node.child_by_field_name("right"), cell, node.start_byte)
    return replaced(source, changes).decode()


def replaced(source: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """A text with some of its parts replaced."""
    parts, done = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        parts += [source[done:start], new]
        done = end
    return b"".join([*parts, source[done:]])


def _call(name: str, operand, cell: int, place: int) -> list[tuple[int, int, bytes]]:
    start, end = operand.start_byte, operand.end_byte
    return [(start, start, f"{name}({cell},{place},".encode()), (end, end, b")")]
