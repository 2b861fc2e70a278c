import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { type DeadlineTable, readDeadlineTable } from './deadline-table';
import { type Ladder, readLadder } from './ladder';

export interface DeadlineRules {
  table: DeadlineTable;
  ladder: Ladder;
}

/** The rules that the product brings with deadline-watch. Throws when a file is missing or unreadable. */
export async function loadDeadlineRules(
  folder = join(projectRoot, 'processes/deadline-watch/rules'),
): Promise<DeadlineRules> {
  const [deadlines, ladder] = await Promise.all([
    readFile(join(folder, 'deadlines.dmn'), 'utf8'),
    readFile(join(folder, 'deadline-ladder.dmn'), 'utf8'),
  ]);
  return readDeadlineRules(deadlines, ladder);
}

/** The rules of two DMN files. Throws UnreadableTable. */
export async function readDeadlineRules(deadlines: string, ladder: string): Promise<DeadlineRules> {
  return { table: await readDeadlineTable(deadlines), ladder: await readLadder(ladder) };
}
