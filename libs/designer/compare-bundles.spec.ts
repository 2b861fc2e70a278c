import { unzipSync } from 'fflate';
import { bundleOf } from '#libs/process-contract/bundle-files';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { bundleZip } from './bundle-zip';
import { compareBundles } from './compare-bundles';

const { processId, files, checksum } = loadRooms().find((room) => room.processId === 'first-petition')!;
const diagram = 'first-petition.bpmn';

it('says nothing of the same', () => {
  expect(compareBundles(processId, files, { ...files })).toEqual([]);
});

it('shows what is new, what is gone, and the lines that changed', () => {
  const { 'forms/triage-petition.form': gone, ...rest } = files;
  expect(gone).toBeDefined();
  const changed = {
    ...rest,
    'forms/new-step.form': '{"components":[]}',
    [diagram]: files[diagram]!.replace('name="受理信访事项"', 'name="受理"'),
  };
  expect(changed[diagram]).not.toBe(files[diagram]);
  const changes = compareBundles(processId, files, changed);
  expect(changes.map(({ path, change }) => [path, change])).toEqual([
    [diagram, 'changed'],
    ['forms/new-step.form', 'added'],
    ['forms/triage-petition.form', 'removed'],
  ]);
  const lines = changes[0]!.patch!.split('\n').filter((line) => /^[-+] /.test(line));
  expect(lines).toEqual([
    expect.stringMatching(/^-.*name="受理信访事项"/),
    expect.stringMatching(/^\+.*name="受理"/),
  ]);
});

it('does not look for what two texts without anything in common have in common', () => {
  const text = (sign: string) => Array.from({ length: 20_000 }, (_, i) => `${sign}${i}`).join('\n');
  const [change] = compareBundles(processId, { [diagram]: text('a') }, { [diagram]: text('b') });
  expect(change).toEqual({ path: diagram, change: 'changed', patch: null });
});

it('packs a bundle as its folder, always alike', () => {
  const zip = bundleZip(processId, files);
  expect(bundleZip(processId, { ...files }).equals(zip)).toBe(true);
  const unpacked = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
    name.replace(/^first-petition\//, ''),
    Buffer.from(bytes).toString('utf8'),
  ]);
  expect(bundleOf(processId, Object.fromEntries(unpacked)).checksum).toBe(checksum);
});
