import { extractDecisions } from '#libs/process-contract/bpmn/extract-decisions';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { bundleOf } from '#libs/process-contract/bundle-files';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { pinBundle } from './pin-bundle';

const rooms = loadRooms();
const calls = async (bpmn: string) =>
  (await extractProcess(bpmn)).elements.flatMap(({ decision }) => decision?.decisionId ?? []);
const decided = async (decisions: Readonly<Record<string, string>>) =>
  (await Promise.all(Object.values(decisions).map(extractDecisions))).flat();

it.each(rooms.map((room) => [room.processId, room] as const))('pins the decisions of %s', async (_, room) => {
  const { bpmn, decisions } = pinBundle(room);
  const own = (await decided(room.decisions)).map(({ decisionId }) => decisionId);
  const mark = room.checksum.slice(0, 12);
  const marked = (id: string) => (own.includes(id) ? `${id}_${mark}` : id);
  expect((await decided(decisions)).map(({ decisionId }) => decisionId)).toEqual(own.map(marked));
  expect(await calls(bpmn)).toEqual((await calls(room.bpmn)).map(marked));
  for (const { requires } of await decided(decisions)) {
    for (const id of requires) expect(id).toContain(mark);
  }
});

it('there are decisions that are called, so that something is pinned', async () => {
  const room = rooms.find(({ processId }) => processId === 'first-petition')!;
  expect((await calls(pinBundle(room).bpmn)).filter((id) => id.includes('_'))).not.toEqual([]);
});

it('makes another diagram when only a form has changed, and the same one of the same bundle', () => {
  const room = rooms.find(({ processId }) => processId === 'reopening')!;
  const [form] = Object.keys(room.files).filter((path) => path.endsWith('.form'));
  const changed = bundleOf('reopening', { ...room.files, [form!]: `${room.files[form!]} ` });
  expect(pinBundle(changed).bpmn).not.toBe(pinBundle(room).bpmn);
  expect(pinBundle(bundleOf('reopening', { ...room.files }))).toEqual(pinBundle(room));
});
