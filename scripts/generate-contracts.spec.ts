import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallPetitionForms } from '#libs/process-contract/fixtures/small-petition.forms';
import { smallPetitionXml } from '#libs/process-contract/fixtures/valid-process';
import { projectRoot } from '#libs/project/root';
import { generateContracts } from './generate-contracts';

describe('generateContracts', () => {
  let root: string;
  const file = 'processes/small-petition/small-petition.gen.ts';
  const diagram = () => join(root, 'processes/small-petition/small-petition.bpmn');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'contracts-'));
    mkdirSync(join(root, 'processes/small-petition'), { recursive: true });
    writeFileSync(diagram(), smallPetitionXml);
    mkdirSync(join(root, 'processes/small-petition/forms'));
    for (const [form, schema] of Object.entries(smallPetitionForms))
      writeFileSync(join(root, `processes/small-petition/forms/${form}.form`), JSON.stringify(schema));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes what is committed beside the fixture, and nothing the second time', async () => {
    expect(await generateContracts(root, false)).toEqual([file]);
    const committed = join(projectRoot, 'libs/process-contract/fixtures/small-petition.gen.ts');
    expect(readFileSync(join(root, file), 'utf8')).toBe(readFileSync(committed, 'utf8'));
    expect(await generateContracts(root, false)).toEqual([]);
  });

  it('names the file that drifted from its diagram and leaves it alone', async () => {
    await generateContracts(root, false);
    const before = readFileSync(join(root, file), 'utf8');
    writeFileSync(diagram(), smallPetitionXml.replaceAll('notify-refusal', 'tell-refusal'));
    expect(await generateContracts(root, true)).toEqual([file]);
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });
});
