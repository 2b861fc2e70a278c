import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { DomainError } from '#libs/errors/index';
import { bodyRegion, wordingOf } from './body-region';
import './messages';
import { descendants, type Document, type Element, parseXml } from './xml';

/** A template's file is small; anything larger is something else. */
const LARGEST = 2 * 1024 * 1024;
const LARGEST_UNPACKED = 20 * 1024 * 1024;

/** Word's elements that the PDF would not show as the .docx does, so that the two papers would differ. */
const UNKNOWN = [
  'w:drawing',
  'w:pict',
  'w:object',
  'w:altChunk',
  'w:txbxContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:numPr',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:vMerge',
  'w:sym',
  'm:oMath',
];

export interface AllowedFields {
  /** Anywhere. */
  common: readonly string[];
  /** In the wording, which must use every one of them: the law wants reason, authority and day in the paper. */
  wording: readonly string[];
  /** Must stand somewhere in it; a template that has such fields needs no wording. */
  needed: readonly string[];
}

export interface CheckedTemplate {
  /** The template's own wording, with braces; null when it takes the text as it comes. */
  wording: string | null;
  fields: string[];
}

const refuse = (rule: string, params: Record<string, string> = {}): never => {
  throw new DomainError(`template.${rule}`, { status: 422, field: 'file', params });
};

/**
 * Refuses (422, field `file`) what is no template: no .docx, macros or links to elsewhere, parts that the PDF could
 * not show, braces that don't close, fields that the kind does not have, or a wording that leaves out one it must have.
 */
export function checkTemplate(bytes: Buffer, allowed: AllowedFields): CheckedTemplate {
  const zip = openZip(bytes);
  const parts = Object.keys(zip.files).filter((name) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(name),
  );
  if (!parts.includes('word/document.xml')) refuse('not-word');
  if (Object.keys(zip.files).some((name) => /vbaProject|\.bin$|activeX/i.test(name))) refuse('macros');
  for (const name of Object.keys(zip.files).filter((one) => one.endsWith('.rels'))) {
    if (/TargetMode\s*=\s*["']External/i.test(text(zip, name))) refuse('external-link');
  }
  for (const name of parts) {
    if (descendants(rootOf(parsed(zip, name)), ...UNKNOWN).length > 0) refuse('unknown-part');
  }
  const document = parsed(zip, 'word/document.xml');
  if (descendants(rootOf(document), 'w:sectPr').length > 1) refuse('unknown-part');
  const fields = fieldsOf(bytes);
  const wording = wordingOf(document);
  const known = [...allowed.common, ...allowed.wording, 'body', 'rows', 'label', 'value'];
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown) refuse('unknown-field', { name: unknown });
  if (wording !== null) {
    const missing = allowed.wording.find((field) => !wording.includes(`{${field}}`));
    if (missing) refuse('field-needed', { name: missing });
  } else if (allowed.needed.length > 0) {
    const missing = allowed.needed.find((field) => !fields.includes(field));
    if (missing) refuse('field-needed', { name: missing });
  } else if (!bodyRegion(document) && !fields.includes('rows')) {
    refuse('no-body');
  }
  return { wording, fields };
}

function openZip(bytes: Buffer): PizZip {
  if (bytes.length > LARGEST) refuse('too-large');
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch {
    return refuse('not-word');
  }
  const unpacked = Object.values(zip.files as Record<string, { _data?: { uncompressedSize?: number } }>);
  const total = unpacked.reduce((sum, file) => sum + (file._data?.uncompressedSize ?? 0), 0);
  if (total > LARGEST_UNPACKED) refuse('too-large');
  return zip;
}

function text(zip: PizZip, name: string): string {
  try {
    return zip.file(name)?.asText() ?? '';
  } catch {
    return refuse('not-word');
  }
}

const rootOf = (document: Document): Element => document.documentElement ?? refuse('not-word');

function parsed(zip: PizZip, name: string): Document {
  const markup = text(zip, name);
  if (/<!DOCTYPE/i.test(markup)) refuse('not-word');
  try {
    return parseXml(markup);
  } catch {
    return refuse('not-word');
  }
}

/** Every name in braces, loops and what is in them alike. */
function fieldsOf(bytes: Buffer): string[] {
  const inspect = new InspectModule();
  try {
    new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, modules: [inspect], errorLogging: false });
  } catch {
    return refuse('braces');
  }
  const names = new Set<string>();
  const walk = (tags: object): void => {
    for (const [name, inner] of Object.entries(tags)) {
      names.add(name);
      walk(inner as object);
    }
  };
  walk(inspect.getAllTags());
  return [...names];
}
