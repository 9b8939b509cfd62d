import { escapeUTF8 } from "entities";

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Characters that no XML may hold, not even escaped. */
// deno-lint-ignore no-control-regex
const CONTROL_CHARACTERS = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * An element as XML. A document of HTML writes attributes as HTML wants them, in which `&` and `<` may
 * stand, and a reader of SVG fails. A style sheet is left out: on a page it would reach other charts.
 *
 * @throws {TypeError} At half a character: no file can hold it.
 */
export function toXml(element: Element): string {
  if (element.localName === "style") return "";
  const attributes = [...element.attributes].map(({ name, value }) =>
    // The prefix needs a declaration, and nobody needs the prefix.
    ` ${name.replace("xlink:", "")}="${escapeXml(value)}"`
  );
  const content = childrenToXml(element);
  const { localName: name } = element;
  return `<${name}${attributes.join("")}${content ? `>${content}</${name}` : "/"}>`;
}

/** What an element holds, as XML. */
export function childrenToXml(element: Element): string {
  return [...element.childNodes].map((node) => {
    if (node.nodeType === TEXT_NODE) return escapeXml(node.textContent ?? "");
    return node.nodeType === ELEMENT_NODE ? toXml(node as Element) : "";
  }).join("");
}

/** Text as XML can hold it, as content and as the value of an attribute. */
export function escapeXml(text: string): string {
  if (!text.isWellFormed()) {
    throw new TypeError(
      `A text of the chart holds half a character (a lone surrogate): "${text.toWellFormed()}"`,
    );
  }
  return escapeUTF8(text.replace(CONTROL_CHARACTERS, ""));
}

/**
 * The same XML with its ids counted from 1. Plot counts them on from one chart to the next, and the
 * same chart must give the same bytes.
 */
export function withCountedIds(xml: string): string {
  const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
  const counted = new Map(ids.map((id, index) => [id, `part-${index + 1}`]));
  return xml.replace(
    /( id="|url\(#| href="#)([^")]*)/g,
    (_, before: string, id: string) => before + (counted.get(id) ?? id),
  );
}
