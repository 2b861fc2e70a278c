import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallPetition } from '#libs/process-contract/fixtures/small-petition.catalogue';
import { smallPetitionXml } from '#libs/process-contract/fixtures/valid-process';
import { generateTemplates } from './generate-templates';

const text = { zh: '文字', en: 'text' };
const shared = {
  variables: Object.fromEntries(
    ['petitionId', 'triageGroup', 'windowEndsAt', 'handlerGroup', 'headGroup'].map((name) => [name, text]),
  ),
  errors: { 'instance-superseded': text },
};
const english = Object.fromEntries(smallPetition.workers.map(({ type }) => [type.split('.')[1], 'English']));

describe('generateTemplates', () => {
  let root: string;
  const file = 'processes/small-petition/small-petition.templates.json';
  const write = (name: string, content: string) =>
    writeFileSync(join(root, 'processes/small-petition', name), content);
  const generate = (check: boolean) => generateTemplates(root, check, [smallPetition], shared);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'templates-'));
    mkdirSync(join(root, 'processes/small-petition'), { recursive: true });
    write('small-petition.bpmn', smallPetitionXml);
    write('names.en.json', JSON.stringify(english));
    write('workers.en.json', JSON.stringify(english));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes one file for a room, and nothing the second time', async () => {
    expect(await generate(false)).toEqual([file]);
    const templates = JSON.parse(readFileSync(join(root, file), 'utf8')) as { type: string }[];
    expect(templates.map(({ type }) => type).sort()).toEqual(
      smallPetition.workers.map(({ type }) => type).sort(),
    );
    expect(await generate(false)).toEqual([]);
  });

  it('names the file that drifted from what it is written from, and leaves it alone', async () => {
    await generate(false);
    const before = readFileSync(join(root, file), 'utf8');
    write('workers.en.json', JSON.stringify({ ...english, 'notify-refusal': 'Something else' }));
    expect(await generate(true)).toEqual([file]);
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });

  it('writes nothing for a folder that is no room of this installation', async () => {
    expect(await generateTemplates(root, false, [], shared)).toEqual([]);
  });
});
