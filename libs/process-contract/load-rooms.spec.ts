import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallPetitionRoute, smallPetitionXml } from './fixtures/valid-process';
import { RoomUnreadable, loadRooms } from './load-rooms';

describe('loadRooms', () => {
  let root: string;
  const room = () => join(root, 'processes/small-petition');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rooms-'));
    mkdirSync(join(room(), 'forms'), { recursive: true });
    mkdirSync(join(room(), 'rules'));
    writeFileSync(join(room(), 'small-petition.bpmn'), smallPetitionXml);
    writeFileSync(join(room(), 'forms/draft-opinion.form'), '{"id":"draft-opinion","components":[]}');
    writeFileSync(join(room(), 'rules/small-petition-route.dmn'), smallPetitionRoute);
    writeFileSync(join(root, 'processes/rooms.ts'), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('reads diagram, forms and decision tables of each folder', () => {
    expect(loadRooms(root)).toEqual([
      {
        processId: 'small-petition',
        directory: 'processes/small-petition',
        bpmn: smallPetitionXml,
        forms: { 'draft-opinion': { id: 'draft-opinion', components: [] } },
        decisions: { 'small-petition-route.dmn': smallPetitionRoute },
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        files: {
          'small-petition.bpmn': smallPetitionXml,
          'forms/draft-opinion.form': '{"id":"draft-opinion","components":[]}',
          'rules/small-petition-route.dmn': smallPetitionRoute,
        },
      },
    ]);
  });

  it('has the same checksum for the same contents and another for any change', () => {
    const checksum = () => loadRooms(root)[0]?.checksum;
    const first = checksum();
    expect(checksum()).toBe(first);
    writeFileSync(join(room(), 'forms/draft-opinion.form'), '{"id":"draft-opinion","components":[ ]}');
    expect(checksum()).not.toBe(first);
  });

  it('names a folder without its diagram and a form that is none', () => {
    writeFileSync(join(room(), 'forms/broken.form'), '{"id":"broken"}');
    expect(() => loadRooms(root)).toThrow(/broken\.form: it has no list of components/);
    mkdirSync(join(root, 'processes/empty'));
    expect(() => loadRooms(root)).toThrow(RoomUnreadable);
    expect(() => loadRooms(root)).toThrow(/empty\.bpmn/);
  });
});
