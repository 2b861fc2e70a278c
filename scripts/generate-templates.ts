import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { stepTemplates, type TemplateTexts } from '#libs/process-contract/step-template';
import { projectRoot } from '#libs/project/root';

/**
 * Writes `processes/<room>/<room>.templates.json` for every room that has workers: what each of them does, needs, sets and
 * throws, for whoever draws. With `check`, writes nothing. Returns the files that were, or would be, changed.
 */
export async function generateTemplates(
  root: string,
  check: boolean,
  catalogues: readonly RoomCatalogue[],
  shared: Pick<TemplateTexts, 'variables' | 'errors'>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const room of loadRooms(root)) {
    const catalogue = catalogues.find(({ processId }) => processId === room.processId);
    if (!catalogue?.workers.length) continue;
    const texts = {
      names: readTexts(root, `${room.directory}/names.en.json`),
      descriptions: readTexts(root, `${room.directory}/workers.en.json`),
      ...shared,
    };
    const templates = stepTemplates(catalogue, await extractProcess(room.bpmn), texts);
    const file = `${room.directory}/${room.processId}.templates.json`;
    const path = join(root, file);
    const text = await format(JSON.stringify(templates), {
      ...(await resolveConfig(join(projectRoot, 'x.json'))),
      parser: 'json',
    });
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    changed.push(file);
    if (!check) writeFileSync(path, text);
  }
  return changed;
}

function readTexts(root: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
}
