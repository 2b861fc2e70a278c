import type { OfficeTransaction } from '#libs/office/office';
import { acceptBundle, type BundleFile } from './accept-bundle';
import { personOf } from './audit-draft';
import { loadForChange, requireFree, requireRevision } from './draft-lock';
import { refuseBundle } from './refuse-bundle';
import { keepChange } from './save-draft';

export interface ImportedFile {
  /** As it is called on the person's machine, without folders. */
  name: string;
  content: Buffer;
}

/**
 * Puts files into a draft, each in its place: a `.bpmn` becomes the diagram, a `.form` one of the forms, a `.dmn` one of
 * the decision tables; one that is there already is replaced. Answers the revision.
 */
export async function importFiles(
  tx: OfficeTransaction,
  id: string,
  revision: number,
  imported: readonly ImportedFile[],
): Promise<number> {
  const draft = await loadForChange(tx.manager, id);
  requireFree(draft, personOf(tx));
  requireRevision(draft, revision);
  const brought = imported.map((file) => placed(draft.processId, file));
  const replaced = new Set(brought.map(({ path }) => path));
  const [{ files }]: [{ files: Record<string, string> }] = await tx.manager.query(
    `SELECT files FROM process_draft WHERE id = $1`,
    [id],
  );
  const kept = Object.entries(files)
    .filter(([path]) => !replaced.has(path))
    .map(([path, content]) => ({ path, content }));
  return keepChange(tx, draft, acceptBundle(draft.processId, [...kept, ...brought]));
}

function placed(processId: string, { name, content }: ImportedFile): BundleFile {
  const text = decoded(name, content);
  if (name.endsWith('.bpmn')) return { path: `${processId}.bpmn`, content: text };
  if (name.endsWith('.form')) return { path: `forms/${name}`, content: text };
  if (name.endsWith('.dmn')) return { path: `rules/${name}`, content: text };
  return refuseBundle('bad-name', { file: name.slice(0, 100), diagram: `${processId}.bpmn` });
}

function decoded(file: string, content: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0')) return text;
  } catch {
    // Below: whichever way it is none.
  }
  return refuseBundle('not-text', { file: file.slice(0, 100) });
}
