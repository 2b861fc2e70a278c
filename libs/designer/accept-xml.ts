import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { holdsScript, isPlain } from './plain-text';
import { refuseBundle } from './refuse-bundle';

/** Several times the largest diagram of the product. */
const MOST_ELEMENTS = 10_000;
const MOST_DEPTH = 40;

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** Everything that a diagram or a table for this engine is written in. */
const KNOWN = new Set([
  BPMN,
  DMN,
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
  'https://www.omg.org/spec/DMN/20191111/DMNDI/',
  'http://www.omg.org/spec/DMN/20180521/DC/',
  'http://www.omg.org/spec/DMN/20180521/DI/',
  'http://camunda.org/schema/zeebe/1.0',
  'http://camunda.org/schema/modeler/1.0',
  'http://bpmn.io/schema/dmn/biodi/2.0',
  'http://bpmn.io/schema/bpmn/biocolor/1.0',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
]);

/** Attributes and elements that are read by people. */
const READ_ATTRIBUTES = new Set(['name', 'label', 'textFormat']);
const READ_ELEMENTS = new Set(['documentation', 'text', 'description', 'question', 'allowedAnswers']);

/**
 * Refuses what is no harmless diagram (`.bpmn`) or decision table (`.dmn`): entities, far too much of it, other markup
 * in it, files outside it, scripts and HTML in what people read. Whether it would run is none of its business.
 */
export function acceptXml(file: string, text: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuseBundle('doctype', { file });
  if (/<\?(?!xml\s)/i.test(text)) refuseBundle('instruction', { file });
  if ((text.match(/<[^/!?]/g)?.length ?? 0) > MOST_ELEMENTS)
    refuseBundle('too-many-elements', { file, most: MOST_ELEMENTS });
  const root = parse(file, text);
  const model = file.endsWith('.dmn') ? DMN : BPMN;
  if (root.namespaceURI !== model || root.localName !== 'definitions')
    refuseBundle('wrong-root', {
      file,
      root: file.endsWith('.dmn') ? 'dmn:definitions' : 'bpmn:definitions',
    });
  const pending: { element: Element; depth: number; id: string }[] = [
    { element: root, depth: 1, id: 'definitions' },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element, depth } = next;
    if (depth > MOST_DEPTH) refuseBundle('too-deep', { file, most: MOST_DEPTH });
    const id = element.getAttribute('id') ?? next.id;
    acceptElement(file, element, id);
    for (const child of elementsOf(element)) pending.push({ element: child, depth: depth + 1, id });
  }
}

function parse(file: string, text: string): Element {
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    if (document.documentElement) return document.documentElement;
  } catch (error) {
    // Its first line says what; the rest is a place in the text.
    refuseBundle('not-xml', { file, reason: (error as Error).message.split('\n')[0]!.slice(0, 200) });
  }
  return refuseBundle('not-xml', { file, reason: '' });
}

function acceptElement(file: string, element: Element, id: string): void {
  if (!KNOWN.has(element.namespaceURI ?? ''))
    refuseBundle('foreign-element', { file, element: element.nodeName });
  const name = element.localName ?? '';
  if (name === 'import' || name === 'importedElement') refuseBundle('outside-file', { file });
  for (const { localName, value } of Array.from(element.attributes)) {
    const plain = READ_ATTRIBUTES.has(localName ?? '') ? isPlain(value) : !holdsScript(value);
    if (!plain) refuseBundle('markup', { file, element: id });
  }
  const own = ownText(element);
  // The text of a decision table's cells is FEEL, where `<` compares; a note on the drawing is read.
  const isRead = READ_ELEMENTS.has(name) && !(name === 'text' && element.namespaceURI === DMN);
  if (isRead ? !isPlain(own) : holdsScript(own)) refuseBundle('markup', { file, element: id });
}

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
  }
  return text;
}

function elementsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}
