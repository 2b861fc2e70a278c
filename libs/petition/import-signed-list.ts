import type { OfficeTransaction } from '#libs/office/office';
import { parseList } from '#libs/signed-list/parse-list';
import type { Cell } from '#libs/sheet/read-sheet';
import type { ListEntry, ListFault } from '#libs/signed-list/vocabulary';
import { addToDossier } from './dossier';
import { lockOpenPetition, savePetition } from './load-petition';
import { appendToList, keysOfPerson, knownKeys, requireNamed } from './signed-list';

/** `preview` only says what would happen; `all` keeps nothing unless every row is well; `good` leaves the others out. */
export const IMPORT_MODES = ['preview', 'all', 'good'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ListImportReport {
  /** Rows that name anybody. */
  rows: number;
  /** Rows that can be imported. */
  good: number;
  /** Rows that were imported. */
  imported: number;
  /** In the order of their rows. */
  faults: ListFault[];
}

/** Imports the signed list of a joint petition from the rows of a spreadsheet, the heading first. */
export async function importSignedList(
  tx: OfficeTransaction,
  petitionId: string,
  sheet: readonly (readonly Cell[])[],
  mode: ImportMode,
): Promise<ListImportReport> {
  const petition = await lockOpenPetition(tx, petitionId);
  requireNamed(petition);
  const list = parseList(sheet);
  const known = await knownKeys(tx, petitionId);
  const seen = new Map<string, number>();
  const good: ListEntry[] = [];
  const faults = [...list.faults];
  for (const { row, entry } of list.entries) {
    const keys = keysOfPerson(tx.office.cipher, entry);
    const other = keys.map((key) => seen.get(key)).find((at) => at !== undefined);
    for (const key of keys) seen.set(key, seen.get(key) ?? row);
    const fault = (rule: string, params = {}) => faults.push({ row, column: list.nameColumn, rule, params });
    if (keys.some((key) => known.has(key))) fault('signed-list.known');
    else if (other !== undefined) fault('signed-list.twice-in-file', { other });
    else good.push(entry);
  }
  faults.sort((a, b) => a.row - b.row);
  const report = { rows: list.rows, good: good.length, imported: 0, faults };
  if (mode === 'preview' || good.length === 0 || (mode === 'all' && faults.length > 0)) return report;
  await appendToList(tx, petition, good);
  await savePetition(tx, petition);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.list-grown',
    data: { added: good.length, people: petition.peopleCount },
  });
  return { ...report, imported: good.length };
}
