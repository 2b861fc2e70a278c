import type { ReleaseRow } from '#libs/designer/read-releases';

/** The versions of a process, newest first: what was published, and last the product's own files. */
export function versionsOf(shippedDigest: string, releases: readonly ReleaseRow[]) {
  const inUse = releases.find(({ state }) => state === 'in-force');
  return [
    ...releases.map(({ processId: _, repositoryDigest: __, ...release }) => ({
      ...release,
      inUse: release.version === inUse?.version,
    })),
    {
      version: 0,
      origin: 'repository' as const,
      digest: shippedDigest,
      state: 'shipped' as const,
      inUse: inUse === undefined,
      engineVersion: null,
      title: '',
      note: '',
      reason: '',
      author: null,
      publisher: null,
      decidedAt: null,
    },
  ];
}

/** Whether the product has brought other files since the last decision, which nobody has looked at yet. */
export function isCandidate(shippedDigest: string, [latest]: readonly ReleaseRow[]): boolean {
  return latest !== undefined && latest.repositoryDigest !== shippedDigest && latest.digest !== shippedDigest;
}
