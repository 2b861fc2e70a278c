import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { caseRefusal, fits, proposeMapping } from './migration-rules';

const read = async (room: string, change = (xml: string) => xml): Promise<ProcessModel> =>
  extractProcess(change(await readFile(join(projectRoot, `processes/${room}/${room}.bpmn`), 'utf8')));

it('maps what has the same id and is of the same kind', async () => {
  const process = await read('reopening');
  const mapping = proposeMapping(process, process);
  expect(mapping).toMatchObject({
    'decide-reopening': 'decide-reopening',
    'open-reopening': 'open-reopening',
  });
  expect(caseRefusal(process, process, mapping, ['decide-reopening'])).toBeNull();
});

it('refuses by name what the engine would refuse', async () => {
  const source = await read('reopening');
  const renamed = await read('reopening', (xml) =>
    xml.replace(/\bdecide-reopening(?=["<])/g, 'judge-reopening'),
  );
  const mapping = proposeMapping(source, renamed);
  expect(mapping['decide-reopening']).toBeUndefined();
  expect(caseRefusal(source, renamed, mapping, ['decide-reopening'])).toEqual({
    rule: 'not-mapped',
    elementId: 'decide-reopening',
  });
  const byHand = { ...mapping, 'decide-reopening': 'judge-reopening' };
  expect(caseRefusal(source, renamed, byHand, ['decide-reopening'])).toBeNull();
  expect(fits(source, 'decide-reopening', renamed, 'order-reopening')).toBe('other-kind');
  expect(fits(source, 'order-reopening', renamed, 'decline-reopening')).toBe('other-kind');
  expect(caseRefusal(source, renamed, byHand, [])).toEqual({ rule: 'ended', elementId: null });
});

it('moves no case of a process that something can interrupt at any time', async () => {
  const process = await read('first-petition');
  expect(caseRefusal(process, process, proposeMapping(process, process), ['triage-petition'])).toEqual({
    rule: 'event-sub-process',
    elementId: null,
  });
});

it('moves nothing from an element at which a message or a timer waits, nor from what only waits', async () => {
  const resolution = await read('meeting-resolution');
  expect(resolution.elements.find(({ id }) => id === 'resolution-overdue')?.event?.kind).toBe('message');
  const at = resolution.elements.find(({ id }) => id === 'resolution-overdue')!.attachedTo!;
  expect(fits(resolution, at, resolution, at)).toBe('boundary');
  const watch = await read('deadline-watch');
  expect(fits(watch, 'stage-due', watch, 'stage-due')).toBe('kind');
});
