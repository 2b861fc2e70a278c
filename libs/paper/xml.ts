import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

export type { Document, Element };

/** Word's markup, read strictly: anything that is not well-formed throws. */
export function parseXml(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Child elements in order, those of one name when it is given (`w:p`). */
export function children(of: Element | null | undefined, name?: string): Element[] {
  if (!of) return [];
  const found: Element[] = [];
  for (let node = of.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.nodeName === name)) found.push(node);
  }
  return found;
}

export function child(of: Element | null | undefined, name: string): Element | undefined {
  return children(of, name)[0];
}

/** An attribute; undefined when it is missing. */
export function attribute(of: Element | null | undefined, name: string): string | undefined {
  return of?.hasAttribute(name) ? (of.getAttribute(name) ?? undefined) : undefined;
}

/** Every element below that has one of the names, in the order of the text. */
export function descendants(of: Element, ...names: string[]): Element[] {
  return children(of).flatMap((one) => [
    ...(names.includes(one.nodeName) ? [one] : []),
    ...descendants(one, ...names),
  ]);
}

/** What a paragraph says: the text of its runs. */
export function textOf(paragraph: Element): string {
  return descendants(paragraph, 'w:t')
    .map((text) => text.textContent ?? '')
    .join('');
}
