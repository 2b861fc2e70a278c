import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { englishNames, StepTexts, textsOf } from './step-texts';

const folder = join(projectRoot, 'processes');
const processIds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const diagram = (processId: string) => readFileSync(join(folder, processId, `${processId}.bpmn`), 'utf8');

/** A database that knows one deployed version and counts how often it is asked. */
function databaseWith(xml: string | undefined) {
  const asked: unknown[][] = [];
  const query = (_: string, values: unknown[]) => {
    asked.push(values);
    return Promise.resolve(xml ? [{ xml }] : []);
  };
  return { asked, dataSource: { query } as never };
}

describe('English names', () => {
  it('are kept for every room', () => {
    expect(processIds).toEqual(expect.arrayContaining(['deadline-watch', 'first-petition']));
  });

  it.each(processIds)('of %s cover every named element and nothing else', async (processId) => {
    const texts = await textsOf(diagram(processId), {});
    const named = [...texts].filter(([id, text]) => text.name.zh !== id).map(([id]) => id);
    expect(Object.keys(await englishNames(processId)).sort()).toEqual(named.sort());
  });

  it.each(processIds)('of %s have no Chinese left in them', async (processId) => {
    for (const name of Object.values(await englishNames(processId))) expect(name).toMatch(/^[ -~]+$/);
  });

  it('are empty for a process without a room', async () => {
    expect(await englishNames('no-such-process')).toEqual({});
  });
});

describe('StepTexts', () => {
  it('names an element in both languages, with what the diagram says about it', async () => {
    const { dataSource } = databaseWith(diagram('first-petition'));
    const text = await new StepTexts(dataSource).of('first-petition', 1, 'accept-petition');
    expect(text.name).toEqual({ zh: '受理信访事项', en: 'Accept petition' });
    expect(text.type).toBe('UserTask');
    expect(text.documentation).not.toBe('');
  });

  it('tells where a task leads, in both languages', async () => {
    const { dataSource } = databaseWith(diagram('first-petition'));
    const ways = await new StepTexts(dataSource).next('first-petition', 1, 'sign-opinion');
    expect(ways).toContainEqual({
      answers: [{ zh: '不签发', en: 'Not signed' }],
      automatic: [],
      name: { zh: '起草处理意见书', en: 'Draft the opinion' },
      kind: 'task',
    });
  });

  it('knows no way while the version is not deployed, and asks again', async () => {
    const { asked, dataSource } = databaseWith(undefined);
    const texts = new StepTexts(dataSource);
    expect([await texts.next('first-petition', 1, 'a'), await texts.next('first-petition', 1, 'a')]).toEqual([
      [],
      [],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('shows an unknown element by its id', async () => {
    const { dataSource } = databaseWith(diagram('first-petition'));
    const { name } = await new StepTexts(dataSource).of('first-petition', 1, 'gone');
    expect(name).toEqual({ zh: 'gone', en: 'gone' });
  });

  it('reads a version once, but asks again for one that is not deployed yet', async () => {
    const deployed = databaseWith(diagram('first-petition'));
    const known = new StepTexts(deployed.dataSource);
    await Promise.all([known.of('first-petition', 1, 'a'), known.of('first-petition', 1, 'b')]);
    expect(deployed.asked).toEqual([['first-petition', 1]]);

    const missing = databaseWith(undefined);
    const unknown = new StepTexts(missing.dataSource);
    await unknown.of('first-petition', 2, 'a');
    await unknown.of('first-petition', 2, 'a');
    expect(missing.asked).toHaveLength(2);
  });
});
