import { isCitationId } from '#libs/citation/index';
import { deadlineIds, readDeadlineTable, readLadder, type DeadlineTable } from '#libs/deadline/index';
import {
  type BundleFiles,
  bundleOf,
  BundleUnreadable,
  type ProcessBundle,
} from '#libs/process-contract/bundle-files';
import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { checkProcess } from '#libs/process-contract/check-process';
import { type Finding, finding } from '#libs/process-contract/finding';
import { lintProcess } from '#libs/process-contract/lint-process';
import { shippedBundle } from './bundles';

/** The room whose tables the office computes its deadlines from. */
const DEADLINES = 'deadline-watch';
const TABLE = 'deadlines.dmn';
const LADDER = 'deadline-ladder.dmn';

/**
 * Everything that stands against publishing a bundle, errors first: what would go wrong when it ran (the contract between
 * diagram and code), what is drawn wrongly or what the engine's version does not know, and of the table of deadlines what
 * would lengthen a period that law sets. `catalogue` is of the bundle's process.
 */
export async function checkBundle(
  processId: string,
  files: BundleFiles,
  catalogue: RoomCatalogue,
): Promise<Finding[]> {
  let bundle: ProcessBundle;
  try {
    bundle = bundleOf(processId, files);
  } catch (error) {
    if (!(error instanceof BundleUnreadable)) throw error;
    return [finding('bundle.unreadable', null, { file: error.file, reason: error.reason })];
  }
  const { bpmn, forms, decisions } = bundle;
  const contract = await checkProcess(bpmn, { forms, decisions, catalogue, deadlineRows: deadlineIds });
  const drawing = await lintProcess(bpmn);
  const deadlines = processId === DEADLINES ? await checkDeadlines(decisions) : [];
  const all = [
    // Its tables are computed with by the office itself, so no task calls them.
    ...contract.filter(({ rule }) => processId !== DEADLINES || rule !== 'decision.unused'),
    // Both look whether it can be read at all.
    ...drawing.filter(({ rule }) => rule !== 'process.unreadable'),
    ...deadlines,
  ];
  return [...all.filter(isError), ...all.filter((one) => !isError(one))];
}

export const isError = ({ severity }: Finding): boolean => severity === 'error';

async function checkDeadlines(decisions: Readonly<Record<string, string>>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const table = await readable(TABLE, decisions, readDeadlineTable, findings);
  await readable(LADDER, decisions, readLadder, findings);
  return table ? [...findings, ...(await checkRows(table))] : findings;
}

async function readable<T>(
  file: string,
  decisions: Readonly<Record<string, string>>,
  read: (xml: string) => Promise<T>,
  findings: Finding[],
): Promise<T | undefined> {
  try {
    return await read(decisions[file] ?? '');
  } catch (error) {
    findings.push(finding('decision.unreadable', null, { file, reason: (error as Error).message }));
    return undefined;
  }
}

/** What law sets, no draft may loosen: the product's own table is the measure. */
async function checkRows(table: DeadlineTable): Promise<Finding[]> {
  const shipped = await readDeadlineTable(shippedBundle(DEADLINES).files[`rules/${TABLE}`] ?? '');
  const known: readonly string[] = deadlineIds;
  return [
    ...known
      .filter((id) => !table.has(id))
      .map((deadline) => finding('deadline.row-missing', null, { deadline })),
    ...[...table.values()].flatMap((row) => {
      const params = { deadline: row.id };
      if (!known.includes(row.id)) return [finding('deadline.row-unknown', null, params)];
      if (!isCitationId(row.citation))
        return [finding('deadline.citation-unknown', null, { ...params, citation: row.citation })];
      const law = shipped.get(row.id);
      if (law?.source !== 'law') return [];
      const most = law.maxLength ?? law.length;
      const kept =
        row.source === 'law' &&
        row.unit === law.unit &&
        row.countedFrom === law.countedFrom &&
        row.whose === law.whose &&
        row.maxLength === law.maxLength;
      return kept ? [] : [finding('deadline.law-changed', null, { ...params, most })];
    }),
  ];
}
