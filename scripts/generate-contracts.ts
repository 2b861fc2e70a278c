import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { renderContract } from '#libs/process-contract/render-contract';
import { projectRoot } from '#libs/project/root';
import { generateTemplates } from './generate-templates';

/**
 * Writes `processes/<room>/<room>.gen.ts` for every room. With `check`, writes nothing.
 * Returns the files (relative to `root`) that were, or would be, changed.
 */
export async function generateContracts(root: string, check: boolean): Promise<string[]> {
  const changed: string[] = [];
  for (const room of loadRooms(root)) {
    const file = `${room.directory}/${room.processId}.gen.ts`;
    const path = join(root, file);
    const source = renderContract(await extractProcess(room.bpmn), room.forms);
    const text = await format(source, {
      ...(await resolveConfig(join(projectRoot, 'x.ts'))),
      parser: 'typescript',
    });
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    changed.push(file);
    if (!check) writeFileSync(path, text);
  }
  return changed;
}

async function main(check: boolean): Promise<void> {
  const changed = await generateContracts(projectRoot, check);
  changed.push(...(await templates(check)));
  for (const file of changed) {
    process.stdout.write(
      check ? `${file} differs from what it is written from: run npm run generate\n` : `${file} written\n`,
    );
  }
  if (check && changed.length > 0) process.exitCode = 1;
}

/** The rooms are code: loaded here, so that contracts alone can be written while a room's code is not there yet. */
async function templates(check: boolean): Promise<string[]> {
  await import('reflect-metadata');
  const { rooms } = await import('#processes/rooms');
  const { variableTexts: variables } = await import('#processes/variable-texts');
  const { errorTexts: errors } = await import('#processes/error-texts');
  return generateTemplates(projectRoot, check, rooms, { variables, errors });
}

if (require.main === module) void main(process.argv.includes('--check'));
