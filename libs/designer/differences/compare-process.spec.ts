import { loadRooms } from '#libs/process-contract/load-rooms';
import { compareProcess } from './compare-process';

const ROOM = 'first-petition';
const { files } = loadRooms().find(({ processId }) => processId === ROOM)!;
const FORM = 'forms/triage-petition.form';
const TABLE = 'rules/first-petition-route.dmn';

/** The differences after parts of files were replaced, as `change what subject: before → after`. */
async function told(...changes: [path: string, from: string | RegExp, to: string][]) {
  const after: Record<string, string> = { ...files };
  for (const [path, from, to] of changes) {
    const next = after[path]!.replace(from, to);
    expect(next).not.toBe(after[path]);
    after[path] = next;
  }
  const { differences } = await compareProcess(ROOM, files, after, {
    'register-petition': 'Register petition',
  });
  return differences;
}
const line = ({ area, change, what, subject, before, after }: Awaited<ReturnType<typeof told>>[number]) =>
  `${area} ${change} ${what} ${subject.zh}: ${before ?? '∅'} → ${after ?? '∅'}`;

it('finds nothing in what is the same, nor in what was only moved', async () => {
  expect(await compareProcess(ROOM, files, files, {})).toEqual({ differences: [], unread: [] });
  expect(await told([`${ROOM}.bpmn`, /<dc:Bounds x="\d+"/, '<dc:Bounds x="1"'])).toEqual([]);
});

it('says what of a step and of a condition has changed, and where', async () => {
  const found = await told(
    [`${ROOM}.bpmn`, 'name="登记信访事项"', 'name="登记来信"'],
    [`${ROOM}.bpmn`, '=route = &quot;refuse&quot;', '=route = &quot;none&quot;'],
  );
  // What is called by another's name has not changed itself.
  expect(found.map(line)).toEqual([
    'diagram changed name 登记来信: 登记信访事项 → 登记来信',
    'diagram changed condition 不予受理（如何办理？ → 告知不予受理）: =route = "refuse" → =route = "none"',
  ]);
  expect(found[0]).toMatchObject({
    elementId: 'register-petition',
    subject: { zh: '登记来信', en: 'Register petition' },
  });
});

it('says which fields of a form have changed, and which step shows them', async () => {
  const found = await told([
    FORM,
    /"label": "信访目的"|"label": "类别"|"label": "[^"]+"/,
    '"label": "新的名称"',
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    area: 'form',
    change: 'changed',
    what: 'name',
    elementId: 'triage-petition',
    path: FORM,
    after: '新的名称',
  });
});

it('says of a row which columns have changed, and of one that is gone what it said', async () => {
  const cell = await told([TABLE, /(<outputEntry[^>]*>\s*<text>)"protect"/, '$1"refuse"']);
  expect(cell).toHaveLength(1);
  expect(cell[0]).toMatchObject({
    area: 'table',
    what: 'cell',
    elementId: 'decide-route',
    before: '途径 Route: "protect"',
    after: '途径 Route: "refuse"',
  });
  const gone = await told([TABLE, /<rule id="first-petition-route-protect">[\s\S]*?<\/rule>/, '']);
  expect(gone).toEqual([expect.objectContaining({ change: 'removed', what: 'whole', after: null })]);
  expect(gone[0]!.before).toContain('途径 Route: "protect"');
});

it('tells what came and went, and which files can’t be read', async () => {
  const { [FORM]: _, ...without } = files;
  const { differences: removed } = await compareProcess(ROOM, files, without, {});
  expect(new Set(removed.map(({ change }) => change))).toEqual(new Set(['removed']));
  const unread = async (path: string, content: string) =>
    (await compareProcess(ROOM, files, { ...files, [path]: content }, {})).unread;
  expect(await unread(FORM, '{')).toEqual([FORM]);
  expect(await unread(TABLE, '<a/>')).toEqual([TABLE]);
  expect(await unread(`${ROOM}.bpmn`, '<a/>')).toEqual([`${ROOM}.bpmn`]);
});
