import 'reflect-metadata';
import { checkBundle, isError } from '#libs/designer/check-bundle';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { rooms } from '#processes/rooms';

const shipped = loadRooms();
const bundle = (processId: string) => shipped.find((one) => one.processId === processId)!;
const catalogue = (processId: string) => rooms.find((one) => one.processId === processId)!;

/** Findings of a shipped bundle with one file changed, as `severity rule @ element`. */
async function findings(processId: string, path = '', from = '', to = '') {
  const { files } = bundle(processId);
  if (path) expect(files[path]).toContain(from);
  const changed = path ? { ...files, [path]: files[path]!.replace(from, to) } : files;
  return checkBundle(processId, changed, catalogue(processId));
}
const told = async (...change: [string, string?, string?, string?]) =>
  (await findings(...change)).map(({ severity, rule, elementId }) => `${severity} ${rule} @ ${elementId}`);

it.each(shipped.map(({ processId }) => processId))(
  'has no error against %s as it is shipped',
  async (processId) => {
    expect((await findings(processId)).filter(isError)).toEqual([]);
  },
);

it('lets names be changed', async () => {
  expect(await told('merged-case', 'merged-case.bpmn', 'name="并入主案办理"', 'name="并入"')).toEqual([]);
});

it('says of what is wrong where it stands, by which rule, in both languages, errors first', async () => {
  const found = await findings(
    'merged-case',
    'merged-case.bpmn',
    'type="merged-case.receive-merge"',
    'type="no.such"',
  );
  const [first] = found.filter(({ rule }) => rule === 'job-type.unserved');
  expect(first).toMatchObject({
    severity: 'error',
    elementId: 'receive-merge',
    message: { zh: expect.stringContaining('receive-merge'), en: expect.stringContaining('no.such') },
  });
  const order = found.map(isError);
  expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)));
});

it('asks bpmnlint what the engine’s version knows', async () => {
  const found = await findings(
    'merged-case',
    'merged-case.bpmn',
    '<bpmn:serviceTask id="receive-merge"',
    '<bpmn:task id="lonely" name="独立" /><bpmn:serviceTask id="receive-merge"',
  );
  expect(found.find(({ rule }) => rule === 'bpmnlint.no-disconnected')).toMatchObject({
    elementId: 'lonely',
    message: { zh: expect.stringContaining('没有与其他步骤相连') },
  });
});

it('reads what cannot be read as one finding', async () => {
  expect(await told('merged-case', 'merged-case.bpmn', '<bpmn:process ', '<bpmn:process nonsense')).toContain(
    'error process.unreadable @ null',
  );
});

describe('the table of deadlines', () => {
  const PATH = 'rules/deadlines.dmn';
  const room = 'deadline-watch';
  const cell = (row: string, column: string, value: string) => {
    const [, found] = new RegExp(`(id="deadlines-${row}-${column}">\\s*<text>[^<]*</text>)`).exec(
      bundle(room).files[PATH]!,
    )!;
    return [found!, found!.replace(/<text>[^<]*</, `<text>${value}<`)] as const;
  };

  it('may be shorter than the law allows, and of an office rule whatever the office likes', async () => {
    expect(await told(room, PATH, ...cell('registration-decision', 'length', '10'))).toEqual([]);
    expect(await told(room, PATH, ...cell('return-visit', 'length', '20'))).toEqual([]);
  });

  it('is never longer than the law allows', async () => {
    expect(await told(room, PATH, ...cell('registration-decision', 'length', '16'))).toEqual([
      'error decision.unreadable @ null',
    ]);
    expect(await told(room, PATH, ...cell('registration-decision', 'maxLength', '90'))).toEqual([
      'error deadline.law-changed @ null',
    ]);
    expect(await told(room, PATH, ...cell('registration-decision', 'countedFrom', '"acceptance"'))).toEqual([
      'error deadline.law-changed @ null',
    ]);
  });

  it('has every row that the product counts by, resting on a provision that is known', async () => {
    expect(await told(room, PATH, '<text>"return-visit"</text>', '<text>"something-else"</text>')).toEqual([
      'error deadline.row-missing @ null',
      'error deadline.row-unknown @ null',
    ]);
    expect(await told(room, PATH, ...cell('return-visit', 'citation', '"reg-99"'))).toEqual([
      'error deadline.citation-unknown @ null',
    ]);
  });
});
