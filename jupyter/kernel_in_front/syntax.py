"""What can be said of a cell's text without running it. All positions count bytes of UTF-8."""

from collections.abc import Iterator

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

# Deno reads cells as TSX, and so do we.
_parser = Parser(Language(tree_sitter_typescript.language_tsx()))

_FUNCTIONS = {
    "function_declaration", "function_expression", "arrow_function", "method_definition",
    "generator_function", "generator_function_declaration", "class_static_block",
    "field_definition", "public_field_definition",
}
_NAMED = {
    "function_declaration", "generator_function_declaration", "class_declaration",
    "abstract_class_declaration", "interface_declaration", "type_alias_declaration",
    "enum_declaration", "variable_declarator", "function_signature", "internal_module",
}
_BOUND = {"identifier", "shorthand_property_identifier_pattern"}


def parse(source: bytes) -> Node:
    """The tree of a text; `has_error` says whether it is TypeScript."""
    return _parser.parse(source).root_node


def nodes(node: Node, *, into_functions: bool = True) -> Iterator[Node]:
    """A node and all below it, in the order of the text."""
    yield node
    for child in node.children:
        if into_functions or child.type not in _FUNCTIONS:
            yield from nodes(child, into_functions=into_functions)


def leaves(node: Node) -> list[Node]:
    """The words and signs of a text."""
    return [one for one in nodes(node) if one.child_count == 0 and one.type != "comment"]


def imports(root: Node) -> list[Node]:
    return [one for one in root.children if one.type == "import_statement"]


def declared(root: Node) -> set[str]:
    """The names that a cell gives to those after it, its imports not among them."""
    statements = [
        one.child_by_field_name("declaration") or one if one.type == "export_statement" else one
        for one in root.children
    ]
    return {name for one in statements for name in _names_of(one)}


def imported(root: Node) -> set[str]:
    """The names that a cell's imports bind."""
    names = set()
    for one in imports(root):
        for node in nodes(one):
            if node.type == "import_specifier":
                node = node.child_by_field_name("alias") or node.child_by_field_name("name")
                names.add(_text(node))
            elif node.type == "identifier" and node.parent.type in ("import_clause",
                                                                    "namespace_import"):
                names.add(_text(node))
    return names


def names_of_functions(root: Node) -> set[str]:
    """What a function of this text may be called in a list of calls."""
    found = [one.child_by_field_name("name") for one in nodes(root)
             if one.type in _FUNCTIONS or one.type == "variable_declarator"]
    return {_text(name) for name in found if name is not None}


def _names_of(statement: Node) -> Iterator[str]:
    if statement.type in ("lexical_declaration", "variable_declaration"):
        for one in statement.named_children:
            if one.type == "variable_declarator":
                yield from _bound_by(one.child_by_field_name("name"))
    elif statement.type in _NAMED and (name := statement.child_by_field_name("name")):
        yield _text(name)
    elif statement.type == "ambient_declaration":
        for one in statement.named_children:
            yield from _names_of(one)


def _bound_by(pattern: Node) -> Iterator[str]:
    """The names in a pattern such as `{ a, b: [c], d = e }`."""
    if pattern.type in _BOUND:
        yield _text(pattern)
    elif pattern.type in ("pair_pattern", "object_assignment_pattern", "assignment_pattern"):
        side = "value" if pattern.type == "pair_pattern" else "left"
        yield from _bound_by(pattern.child_by_field_name(side))
    else:
        for one in pattern.named_children:
            yield from _bound_by(one)


def _text(node: Node) -> str:
    return node.text.decode()
