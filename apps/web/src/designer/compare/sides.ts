import type { TFunction } from 'i18next';
import type { DesignedProcess } from '../../api/types';

/** One of the two that are compared: `v3` a version, `d<id>` a draft, as the address says it. */
export interface Side {
  key: string;
  label: string;
  asked: { digest: string } | { draftId: string };
}

/** Every version and draft of a process, drafts first, then versions from the newest. */
export function sidesOf({ versions, drafts }: DesignedProcess, t: TFunction): Side[] {
  return [
    ...drafts.map(({ id, title }) => ({
      key: `d${id}`,
      label: `${t('designer:draft')} · ${title}`,
      asked: { draftId: id },
    })),
    ...versions.map(({ version, title, inUse, digest }) => ({
      key: `v${version}`,
      label: [
        t('designer:version', { version }),
        title,
        inUse ? t('designer:inUse') : version === 0 ? t('designer:origin.repository') : '',
      ]
        .filter(Boolean)
        .join(' · '),
      asked: { digest },
    })),
  ];
}

/** What is compared when the address doesn't say: what is in use with what it replaced, or with the first draft of it. */
export function sidesAtFirst({ versions, drafts }: DesignedProcess): { before: string; after: string } {
  const used = versions.find(({ inUse }) => inUse) ?? versions.at(-1);
  const now = `v${used?.version ?? 0}`;
  if (drafts[0]) return { before: now, after: `d${drafts[0].id}` };
  const earlier = versions.find(({ version }) => version < (used?.version ?? 0));
  return { before: `v${earlier?.version ?? 0}`, after: now };
}

/** The address of the page that compares two. */
export const compareLink = (processId: string, before: string, after: string): string =>
  `/designer/compare/${processId}?before=${before}&after=${after}`;
