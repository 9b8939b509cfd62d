"""The cells that were run, and the one being written, as one TypeScript document."""

from dataclasses import dataclass, field

from tree_sitter import Node

from . import syntax

# Names belong to the document, and do not meet those that the browser or Node have for everybody.
HEAD = "export {};"

# Refuses promises: what it is given in the document has not been awaited.
PROBE = "declare function __awaited<T>(value: T extends PromiseLike<unknown> ? never : T): void;"

# Promises that take their own course.
GO_ON = {b"then", b"catch", b"finally"}


@dataclass
class Cell:
    """A cell's text and what it binds."""

    text: str
    id: str | None = None
    names: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)

    def __post_init__(self):
        self.source = self.text.encode()
        self.root = syntax.parse(self.source)
        self.names = syntax.declared(self.root)
        self.imported = syntax.imported(self.root)


@dataclass
class Document:
    """A document, and where the lines of the current cell have come to stand in it."""

    text: str
    # For lines of the current cell, the line of the document; both count from 0.
    lines: dict[int, int]
    # For lines of the document, the line of the current cell.
    places: dict[int, int]
    # Lines of the document that refuse a promise, and the line of the current cell that they mean.
    probes: dict[int, int]


class Cells:
    """What was run, in the order in which it holds."""

    def __init__(self):
        self._run: list[Cell] = []

    def add(self, text: str, cell_id: str | None) -> None:
        """Takes a cell that is run. One that is run again takes the place it had, if that can be."""
        cell = Cell(text, cell_id)
        if cell.root.has_error:
            return
        before = [index for index, one in enumerate(self._run) if cell_id and one.id == cell_id]
        if not before:
            self._run.append(cell)
            return
        index = before[-1]
        old, later = self._run[index], self._run[index + 1:]
        uses = {one.text.decode() for one in syntax.leaves(cell.root)}
        names = old.names | old.imported
        if not names <= cell.names | cell.imported:
            self._run.append(cell)  # What it has declared before still exists.
        elif any(uses & (one.names | one.imported) for one in later):
            self._run = [*self._run[:index], *later, cell]
        else:
            self._run[index] = cell

    @property
    def names(self) -> set[str]:
        """All names that cells have bound."""
        return set().union(*(cell.names | cell.imported for cell in self._run))

    def declares_function(self, name: str) -> bool:
        return any(name in syntax.names_of_functions(cell.root) for cell in self._run)

    def document(self, text: str, cell_id: str | None = None) -> Document:
        """The document of the cells so far and a current one, which need not be complete.

        Imports move to the top, where alone they may stand. A cell that declares a name anew, as Deno
        allows, opens a block: all after it stands in that block.
        """
        current = Cell(text, cell_id)
        earlier = [cell for cell in self._run if not cell_id or cell.id != cell_id
                   or not cell.names <= current.names]
        lines = [HEAD, PROBE]
        for cell in earlier:
            lines += _hoisted(cell)
        places = _numbered(len(lines), _hoisted(current))
        lines += _hoisted(current)

        known: set[str] = set().union(*(cell.imported for cell in [*earlier, current]))
        blocks = 0
        for cell in earlier:
            if cell.names & known:
                blocks, known = blocks + 1, set()
                lines.append("{")
            known |= cell.names
            # The end of a statement is not left to what the next cell begins with.
            lines += [*_body(cell), ";"]
        if current.names & known:
            blocks += 1
            lines.append("{")
        body = _body(current)
        hoisted = set(places.values())
        of_body = {len(lines) + number: number for number in range(len(body))}
        places |= {line: number for line, number in of_body.items()}
        start = len(lines)
        lines += body

        probes = {}
        for statement in _unawaited(current.root):
            copy = ["__awaited(", *statement.text.decode().rstrip(";").split("\n"), ");"]
            for number in range(len(copy)):
                probes[len(lines) + number] = statement.start_point[0]
            lines += copy
        lines += ["}"] * blocks
        return Document(
            text="\n".join(lines) + "\n",
            lines={number: start + number for number in range(len(body)) if number not in hoisted}
            | {number: line for line, number in places.items() if line < start and number in hoisted},
            places=places,
            probes=probes,
        )


def _numbered(start: int, lines: list[str]) -> dict[int, int]:
    return {start + number: number for number, line in enumerate(lines) if line.strip()}


def _hoisted(cell: Cell) -> list[str]:
    """The imports, where they stand in the cell, and nothing else."""
    found = syntax.imports(cell.root)
    if not found:
        return []
    return _without(cell.source, [(one.start_byte, one.end_byte) for one in found], keep=True)


def _body(cell: Cell) -> list[str]:
    """All but the imports, where it stands in the cell."""
    found = syntax.imports(cell.root)
    return _without(cell.source, [(one.start_byte, one.end_byte) for one in found], keep=False)


def _without(source: bytes, parts: list[tuple[int, int]], keep: bool) -> list[str]:
    """The lines of a text, of which only the parts are kept, or all but them; the rest is blank."""
    text = []
    done = 0
    for start, end in [*parts, (len(source), len(source))]:
        between, part = source[done:start].decode(), source[start:end].decode()
        text += [_blank(between), part] if keep else [between, _blank(part)]
        done = end
    return "".join(text).split("\n")


def _blank(text: str) -> str:
    return "".join(one if one == "\n" else " " * (1 + (ord(one) > 0xFFFF)) for one in text)


def _unawaited(root: Node) -> list[Node]:
    """Statements that call something, and wait for nothing."""
    found = []
    for statement in root.children:
        if statement.type != "expression_statement" or statement.has_error:
            continue
        call = statement.named_children[0]
        if call.type != "call_expression":
            continue
        called = call.child_by_field_name("function")
        name = called.child_by_field_name("property") if called else None
        if name is None or name.text not in GO_ON:
            found.append(statement)
    return found
