import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { DomainError } from '#libs/errors/index';
import { projectRoot } from '#libs/project/root';
import { type AllowedFields, checkTemplate } from './check-template';

const FOLDER = join(projectRoot, 'libs/petition/paper-templates');
const acceptance = readFileSync(join(FOLDER, 'acceptance.docx'));
const COMMON = ['issuer', 'number', 'title', 'signer', 'date', 'receiptNumber', 'appeal', 'article'];
const allowed: AllowedFields = {
  common: COMMON,
  wording: ['receiptNumber', 'unit', 'acceptedOn', 'procedure', 'dueDay'],
  needed: [],
};

/** The template with its main part changed, or parts added. */
function changed(change: (markup: string) => string, parts: Record<string, string> = {}): Buffer {
  const zip = new PizZip(acceptance);
  zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''));
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: 'nodebuffer' });
}

const codeOf = (bytes: Buffer, rules = allowed): string => {
  try {
    checkTemplate(bytes, rules);
    return 'taken';
  } catch (error) {
    if (error instanceof DomainError) return `${error.code} ${error.params.name ?? ''}`.trim();
    throw error;
  }
};
const inBody = (markup: string) => (text: string) => text.replace('<w:sectPr', `${markup}<w:sectPr`);

it('takes the template of the product and reads its wording', () => {
  const { wording } = checkTemplate(acceptance, allowed);
  expect(wording?.replace('信访人：\n', '信访人：')).toContain(
    '信访人：您提出的信访事项（编号{receiptNumber}）已由{unit}',
  );
});

it('takes a wording that the office has changed', () => {
  const other = changed((text) => text.replace('陈述事实和理由', '陈述事实和理由，也可以委托代理人'));
  expect(checkTemplate(other, allowed).wording).toContain('也可以委托代理人');
});

it('reads a field that Word has torn into several runs', () => {
  const torn = changed((text) => text.replace('{unit}', '{un</w:t></w:r><w:r><w:t>it}'));
  expect(codeOf(torn)).toBe('taken');
});

it.each<[string, Buffer, string]>([
  ['a text file', Buffer.from('信访'), 'template.not-word'],
  [
    'a zip that is no document',
    new PizZip().file('a.txt', 'a').generate({ type: 'nodebuffer' }),
    'template.not-word',
  ],
  ['broken markup', changed(() => '<w:document><w:body>'), 'template.not-word'],
  [
    'a document type',
    changed((text) => text.replace('<w:document', '<!DOCTYPE x><w:document')),
    'template.not-word',
  ],
  ['more than 2 MB', Buffer.concat([acceptance, Buffer.alloc(2 * 1024 * 1024)]), 'template.too-large'],
  ['macros', changed((text) => text, { 'word/vbaProject.bin': 'x' }), 'template.macros'],
  [
    'a link to elsewhere',
    changed((text) => text, {
      'word/_rels/settings.xml.rels': '<Relationships><Relationship TargetMode="External"/></Relationships>',
    }),
    'template.external-link',
  ],
  ['a picture', changed(inBody('<w:p><w:r><w:drawing/></w:r></w:p>')), 'template.unknown-part'],
  [
    'a tracked change',
    changed(inBody('<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>')),
    'template.unknown-part',
  ],
  [
    'an unknown field',
    changed(inBody('<w:p><w:r><w:t>{phone}</w:t></w:r></w:p>')),
    'template.unknown-field phone',
  ],
  [
    'a brace that does not close',
    changed(inBody('<w:p><w:r><w:t>{date</w:t></w:r></w:p>')),
    'template.braces',
  ],
  [
    'a wording without the day',
    changed((text) => text.replace('{dueDay}', '')),
    'template.field-needed dueDay',
  ],
  ['no wording', changed((text) => text.replace('{#body}', '').replace('{/body}', '')), 'template.no-body'],
])('refuses %s', (_what, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

it('asks a catalogue for its columns', () => {
  const rules = { common: [...COMMON, 'items', 'no', 'day', 'name', 'page'], wording: [], needed: ['page'] };
  expect(codeOf(readFileSync(join(FOLDER, 'dossier-catalogue.docx')), rules)).toBe('taken');
  expect(codeOf(readFileSync(join(FOLDER, 'default.docx')), rules)).toBe('template.field-needed page');
});

it('finds the wording of paper-templates.json in every template of the product', () => {
  const {
    outcomes: _,
    procedures: __,
    ...kinds
  } = JSON.parse(readFileSync(join(projectRoot, 'libs/petition/paper-templates.json'), 'utf8')) as Record<
    string,
    { body: string; form?: boolean }
  >;
  const flat = (text: string) => text.replace(/\n+/g, '');
  const files = readdirSync(FOLDER).map((name) => name.replace('.docx', ''));
  for (const kind of files.filter((name) => kinds[name] && !kinds[name].form)) {
    const fields = [...(kinds[kind]?.body ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const { wording } = checkTemplate(readFileSync(join(FOLDER, `${kind}.docx`)), {
      common: COMMON,
      wording: fields,
      needed: [],
    });
    expect(flat(wording ?? '')).toBe(flat(kinds[kind]?.body ?? ''));
  }
});
