import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { projectRoot } from '#libs/project/root';

const bundles = loadRooms();

/** Base names of the files of a room's folder that have this ending. */
function baseNames(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

it('there are rooms', () => {
  expect(bundles.length).toBeGreaterThan(0);
});

describe.each(bundles.map((bundle) => [bundle.processId, bundle] as const))('room %s', (room, bundle) => {
  const folder = join(projectRoot, bundle.directory);

  it('has one worker file for each job type, and no other', async () => {
    const jobTypes = (await extractProcess(bundle.bpmn)).elements.flatMap((element) =>
      element.job ? [element.job.type] : [],
    );
    const files = baseNames(join(folder, 'workers'), '.worker.ts');
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => `${room}.${file}`)).toEqual([...new Set(jobTypes)].sort());
  });

  it('has a completion and a form for each user task, and no other', async () => {
    const userTasks = (await extractProcess(bundle.bpmn)).elements
      .filter((element) => element.userTask !== null)
      .map((element) => element.id)
      .sort();
    expect(baseNames(join(folder, 'tasks'), '.completion.ts')).toEqual(userTasks);
    expect(baseNames(join(folder, 'forms'), '.form')).toEqual(userTasks);
  });

  it.each(['zh-CN', 'en'])('has a name on the pages in %s', (language) => {
    const file = join(projectRoot, 'apps/web/src/locales', language, 'common.json');
    const { process } = JSON.parse(readFileSync(file, 'utf8')) as { process: Record<string, string> };
    expect(process[room]).toMatch(/\S/);
  });

  it('opens diagrams of rooms alone', async () => {
    const opened = (await extractProcess(bundle.bpmn)).elements.flatMap(({ opens }) => opens);
    const rooms = bundles.map(({ processId }) => processId);
    expect(opened.filter((processId) => !rooms.includes(processId))).toEqual([]);
  });

  it.each(['README.md', `${room}.gen.ts`, `${room}.catalogue.ts`, `${room}.module.ts`])(
    'has its %s',
    (file) => {
      expect(existsSync(join(folder, file))).toBe(true);
    },
  );
});
