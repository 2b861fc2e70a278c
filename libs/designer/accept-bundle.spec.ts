import { DomainError, translate } from '#libs/errors/index';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { acceptBundle, type BundleFile } from './accept-bundle';
import { listed } from './read-drafts';

const rooms = loadRooms();
const room = 'first-petition';
const shipped = (): BundleFile[] => listed(room, rooms.find((one) => one.processId === room)!.files);
const diagram = shipped()[0]!.content;
const table = shipped().find(({ path }) => path.endsWith('.dmn'))!.content;

/** The bundle with one file put in or replaced. */
const having = (path: string, content: string): BundleFile[] => [
  ...shipped().filter((file) => file.path !== path),
  { path, content },
];
const withDiagram = (from: string | RegExp, to: string): BundleFile[] => {
  expect(diagram).toMatch(from);
  return having(`${room}.bpmn`, diagram.replace(from, to));
};
const withForm = (...components: object[]) =>
  having('forms/one.form', JSON.stringify({ id: 'one', components }));

/** The rule that refuses it, with what it says. */
function refusal(files: BundleFile[]): { rule: string; field: string | undefined; said: string } {
  try {
    acceptBundle(room, files);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.status).toBe(422);
    const said = translate(error.code, error.params, 'en');
    expect(said).not.toMatch(/\{\w+\}/);
    return { rule: error.code, field: error.field, said };
  }
  throw new Error('it was taken');
}

it.each(rooms.map((one) => [one.processId, one] as const))('takes %s as it is shipped', (processId, one) => {
  expect(acceptBundle(processId, listed(processId, one.files))).toEqual(one.files);
});

it('takes comparisons in rules, names with signs, and a diagram that would not run', () => {
  expect(table).toContain('<text>');
  const compared = table.replace(/<text>[^<]*<\/text>/, '<text>&lt; 5</text>');
  expect(acceptBundle(room, having('rules/one.dmn', compared))).toHaveProperty(['rules/one.dmn'], compared);
  const named = withDiagram(/name="[^"]*"/, 'name="少于 3 日（&lt; 3）"');
  expect(acceptBundle(room, named)).toHaveProperty([`${room}.bpmn`]);
});

describe('files', () => {
  it.each([
    '../first-petition.bpmn',
    'forms/../../x.form',
    'forms/a/b.form',
    'other.bpmn',
    'rules/x.form',
    'workers/x.ts',
    'forms/大.form',
    'forms/X.form',
    'FORMS/x.form',
  ])('%s has no place', (path) => {
    expect(refusal(having(path, diagram)).rule).toBe('bundle.bad-name');
  });

  it('are there once, and the diagram is among them', () => {
    expect(refusal([...shipped(), shipped()[1]!]).rule).toBe('bundle.file-twice');
    expect(refusal(shipped().slice(1))).toEqual({
      rule: 'bundle.no-diagram',
      field: 'files',
      said: 'The diagram first-petition.bpmn is missing.',
    });
  });

  it('are not too many and not too large', () => {
    const form = (name: string, text = '{"components":[]}') => ({
      path: `forms/${name}.form`,
      content: text,
    });
    const many = Array.from({ length: 101 }, (_, i) => form(`f${i}`));
    expect(refusal(many).rule).toBe('bundle.too-many-files');
    expect(refusal([...shipped(), form('large', ' '.repeat(1024 * 1024 + 1))]).rule).toBe(
      'bundle.file-too-large',
    );
    const heavy = Array.from({ length: 5 }, (_, i) => form(`f${i}`, ' '.repeat(1024 * 1024)));
    expect(refusal([...shipped(), ...heavy]).rule).toBe('bundle.too-large');
  });
});

describe('a diagram', () => {
  it.each([
    ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>', 'bundle.doctype'],
    ['<!DOCTYPE x SYSTEM "file:///etc/passwd">', 'bundle.doctype'],
    ['<!doctype html>', 'bundle.doctype'],
    ['<?xml-stylesheet href="https://elsewhere/x.xsl"?>', 'bundle.instruction'],
    ['<?php system("id") ?>', 'bundle.instruction'],
  ])('with %s is refused', (head, rule) => {
    expect(refusal(withDiagram('?>', `?>${head}`)).rule).toBe(rule);
  });

  it('that is none is refused', () => {
    expect(refusal(having(`${room}.bpmn`, '<a><b></a>')).rule).toBe('bundle.not-xml');
    expect(refusal(having(`${room}.bpmn`, '')).rule).toBe('bundle.not-xml');
    expect(refusal(having(`${room}.bpmn`, '<html/>')).rule).toBe('bundle.wrong-root');
    expect(refusal(having(`${room}.bpmn`, table)).rule).toBe('bundle.wrong-root');
    expect(refusal(having('rules/x.dmn', diagram)).rule).toBe('bundle.wrong-root');
    expect(refusal(withDiagram(/name="/, 'name="&undeclared;')).rule).toBe('bundle.not-xml');
  });

  it('of far too many elements, or nested without end, is refused', () => {
    const many = '<bpmn:category id="c" />'.repeat(10_001);
    expect(refusal(withDiagram('</bpmn:definitions>', `${many}</bpmn:definitions>`)).rule).toBe(
      'bundle.too-many-elements',
    );
    const deep = `${'<bpmn:subProcess>'.repeat(60)}${'</bpmn:subProcess>'.repeat(60)}`;
    expect(refusal(withDiagram('</bpmn:definitions>', `${deep}</bpmn:definitions>`)).rule).toBe(
      'bundle.too-deep',
    );
  });

  it.each([
    '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
    '<nothing xmlns=""/>',
  ])('with %s is refused', (element) => {
    const files = withDiagram('</bpmn:definitions>', `${element}</bpmn:definitions>`);
    expect(refusal(files).rule).toBe('bundle.foreign-element');
  });

  it('that imports another file is refused', () => {
    const element = '<bpmn:import importType="x" location="http://elsewhere/x.xsd" namespace="x"/>';
    expect(refusal(withDiagram('</bpmn:definitions>', `${element}</bpmn:definitions>`)).rule).toBe(
      'bundle.outside-file',
    );
  });

  it.each([
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&lt;img src=x onerror=alert(1)&gt;',
    '&lt;/b&gt;',
    '&#60;iframe src=&quot;//x&quot;&gt;',
    'javascript:alert(1)',
    'JaVaScRiPt :alert(1)',
    'data:text/html,x',
  ])('with the label %s is refused, and its element is named', (label) => {
    const files = withDiagram(/(id="triage-petition" name=)"[^"]*"/, `$1"${label}"`);
    expect(refusal(files)).toMatchObject({
      rule: 'bundle.markup',
      said: expect.stringContaining('triage-petition'),
    });
  });

  it('with HTML in a description or a note is refused', () => {
    const described = withDiagram(
      /<bpmn:documentation>/,
      '<bpmn:documentation>&lt;a href="//x"&gt;see&lt;/a&gt;',
    );
    expect(refusal(described).rule).toBe('bundle.markup');
    const note =
      '<bpmn:textAnnotation id="n"><bpmn:text><![CDATA[<b>x</b>]]></bpmn:text></bpmn:textAnnotation>';
    expect(refusal(withDiagram('</bpmn:process>', `${note}</bpmn:process>`)).rule).toBe('bundle.markup');
  });
});

describe('a form', () => {
  it.each(['{', '[]', 'null', '"x"', '{"components":{}}'])('that reads %s is refused', (text) => {
    expect(refusal(having('forms/one.form', text)).rule).toBe('bundle.not-form');
  });

  it.each(['html', 'iframe', 'image', 'button', 'filepicker', 'documentPreview', 'expression'])(
    'with a part of the type %s is refused, and the part is named',
    (type) => {
      const inside = { type: 'group', components: [{ type, key: 'part', content: 'x' }] };
      const { rule, said } = refusal(withForm(inside));
      expect([rule, said]).toEqual(['bundle.form-component', expect.stringContaining('part')]);
    },
  );

  it.each([
    { type: 'textfield', key: 'a', label: '<b>名称</b>' },
    { type: 'textfield', key: 'a', label: '名称', description: '<img src=x onerror=alert(1)>' },
    { type: 'text', text: '[见此](javascript:alert(1))' },
    { type: 'radio', key: 'a', label: 'x', values: [{ label: '<script>', value: 'x' }] },
    { type: 'textfield', key: 'a', label: 'x', properties: { labelEn: '</p>' } },
    { type: 'textfield', key: 'a', label: 'x', appearance: { prefixAdorner: '<svg onload=x>' } },
  ])('that says %j is refused', (component) => {
    expect(refusal(withForm(component)).rule).toBe('bundle.markup');
  });

  it('may compare in its conditions', () => {
    const hidden = { type: 'textfield', key: 'a', label: 'x', conditional: { hide: '=days<limit' } };
    expect(acceptBundle(room, withForm(hidden))).toHaveProperty(['forms/one.form']);
  });

  it('nested without end, or of far too many parts, is refused', () => {
    const nested = Array.from({ length: 30 }).reduce<object>(
      (inner) => ({ type: 'group', components: [inner] }),
      { type: 'text', text: 'x' },
    );
    expect(refusal(withForm(nested)).rule).toBe('bundle.too-deep');
    const many = Array.from({ length: 2_000 }, (_, i) => ({ type: 'text', text: String(i) }));
    expect(refusal(withForm(...many)).rule).toBe('bundle.too-many-elements');
  });
});
