import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { type BundleFiles, inOrder } from '#libs/process-contract/bundle-files';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import { compareThings, type Difference } from './difference';
import { diagramThings } from './diagram-things';
import { formThings } from './form-things';
import { type TableRow, tableRows } from './table-things';

interface Side {
  readonly files: BundleFiles;
  readonly model: ProcessModel | null;
}

export interface ProcessComparison {
  readonly differences: readonly Difference[];
  /** Files that differ and can't be read as what they are: only their lines can be compared. */
  readonly unread: readonly string[];
}

/**
 * In what two bundles of a process differ, in words that need no programming: elements, fields and rows, each with what it
 * was and what it is. `english` has the names of the elements in English.
 */
export async function compareProcess(
  processId: string,
  before: BundleFiles,
  after: BundleFiles,
  english: Readonly<Record<string, string>>,
): Promise<ProcessComparison> {
  const diagram = `${processId}.bpmn`;
  const [old, now] = [await sideOf(diagram, before), await sideOf(diagram, after)];
  const changed = inOrder(processId, { ...before, ...after })
    .map(([path]) => path)
    .filter((path) => before[path] !== after[path]);
  const parts = await Promise.all(
    changed.map(async (path) => ({
      path,
      found: path === diagram ? compareDiagrams(old, now, english) : await comparePart(path, old, now),
    })),
  );
  return {
    differences: parts.flatMap(({ found }) => found ?? []),
    unread: parts.filter(({ found }) => found === null).map(({ path }) => path),
  };
}

function compareDiagrams(
  old: Side,
  now: Side,
  english: Readonly<Record<string, string>>,
): Difference[] | null {
  if (!old.model || !now.model) return null;
  const where = { area: 'diagram', path: null } as const;
  return compareThings(diagramThings(old.model, english), diagramThings(now.model, english), where);
}

async function sideOf(diagram: string, files: BundleFiles): Promise<Side> {
  return { files, model: await extractProcess(files[diagram] ?? '').catch(() => null) };
}

async function comparePart(path: string, old: Side, now: Side): Promise<Difference[] | null> {
  if (path.startsWith('forms/')) {
    const [was, is] = [fieldsOf(path, old), fieldsOf(path, now)];
    return was && is ? compareThings(was, is, { area: 'form', path }) : null;
  }
  const [was, is] = [await rowsOf(path, old), await rowsOf(path, now)];
  return was && is
    ? compareThings(was, is, { area: 'table', path }).map((one) => narrowed(one, was, is))
    : null;
}

function fieldsOf(path: string, { files, model }: Side) {
  const content = files[path];
  if (content === undefined) return [];
  const form = path.slice('forms/'.length, -'.form'.length);
  const shownBy = model?.elements.find(({ userTask }) => userTask?.formId === form)?.id ?? null;
  try {
    return formThings(JSON.parse(content) as FormSchema, shownBy);
  } catch {
    return null;
  }
}

async function rowsOf(path: string, { files, model }: Side): Promise<TableRow[] | null> {
  const content = files[path];
  if (content === undefined) return [];
  const asks = (id: string) =>
    model?.elements.find(({ decision }) => decision?.decisionId === id)?.id ?? null;
  return tableRows(content, asks).catch(() => null);
}

/** Of a row that has changed, the columns that have; of one that came or went, the whole row. */
function narrowed(one: Difference, before: readonly TableRow[], after: readonly TableRow[]): Difference {
  const line = (rows: readonly TableRow[]) => rows.find(({ id }) => id === one.id);
  const [was, is] = [line(before), line(after)];
  if (one.what === 'whole')
    return {
      ...one,
      before: one.before && (was?.line ?? null),
      after: one.after && (is?.line ?? null),
    };
  if (one.what !== 'row' || !was || !is) return one;
  const names = Object.keys(is.cells).filter((name) => was.cells[name] !== is.cells[name]);
  const told = (cells: TableRow['cells']) => names.map((name) => `${name}: ${cells[name] ?? ''}`).join(' | ');
  return { ...one, what: 'cell', before: told(was.cells), after: told(is.cells) };
}
