import { createTwoFilesPatch } from 'diff';
import { type BundleFiles, inOrder } from '#libs/process-contract/bundle-files';

export interface FileChange {
  path: string;
  change: 'added' | 'removed' | 'changed';
  /** What differs, as a unified diff with three lines around; null when so much does that a list of lines says nothing. */
  patch: string | null;
}

/** Beyond it two texts have nothing in common, and looking for it takes minutes. */
const MOST_EDITS = 4_000;

/** The files in which two bundles of a process differ. */
export function compareBundles(processId: string, before: BundleFiles, after: BundleFiles): FileChange[] {
  const paths = inOrder(processId, { ...before, ...after }).map(([path]) => path);
  return paths.flatMap((path): FileChange[] => {
    const [old, now] = [before[path], after[path]];
    if (old === now) return [];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ path, change, patch: patchOf(path, old ?? '', now ?? '') }];
  });
}

function patchOf(path: string, old: string, now: string): string | null {
  const options = { context: 3, maxEditLength: MOST_EDITS };
  return createTwoFilesPatch(path, path, old, now, undefined, undefined, options) ?? null;
}
