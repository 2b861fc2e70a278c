import type { AllowedFields } from '#libs/paper/check-template';
import { PAPER_KINDS, wordingFields } from '#libs/petition/paper-kinds';
import { COMMON_FIELDS } from './render-paper';

/** Templates that are no papers of a case but of its dossier. */
export const DOSSIER_TEMPLATES: Readonly<Record<string, { title: string; fields: readonly string[] }>> = {
  'dossier-cover': { title: '卷宗封面', fields: [] },
  'dossier-catalogue': { title: '卷内目录', fields: ['items', 'no', 'day', 'name', 'page'] },
  'dossier-history': { title: '流转记录', fields: ['steps', 'no', 'time', 'step', 'who'] },
};

/** Every kind that has a template, with its title. */
export const TEMPLATE_TITLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(PAPER_KINDS).map(([kind, { title }]) => [kind, title])),
  ...Object.fromEntries(Object.entries(DOSSIER_TEMPLATES).map(([kind, { title }]) => [kind, title])),
};

/** What braces a kind's template may have, and which of them its wording must have. */
export function allowedFields(kind: string): AllowedFields {
  const dossier = DOSSIER_TEMPLATES[kind];
  return dossier
    ? { common: [...COMMON_FIELDS, ...dossier.fields], wording: [], needed: dossier.fields }
    : { common: COMMON_FIELDS, wording: wordingFields(kind), needed: [] };
}
