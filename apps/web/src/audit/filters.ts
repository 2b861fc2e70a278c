import { instantOf } from '../time/shanghai';

const NAMES = ['actorId', 'action', 'subjectType', 'q', 'subjectId'] as const;

/** What the audit page shows; stands in the address. */
export type AuditFilters = Partial<Record<(typeof NAMES)[number], string>> & {
  /** Days in Shanghai (`YYYY-MM-DD`), both of them shown. */
  first?: string;
  last?: string;
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

export function readFilters(search: URLSearchParams): AuditFilters {
  const day = (name: string) => {
    const value = search.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const texts = NAMES.map((name) => [name, search.get(name) || undefined]);
  return { ...Object.fromEntries(texts), first: day('first'), last: day('last') };
}

export function writeFilters(filters: AuditFilters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
}

/** The filters as the API asks for them: days are instants there, the end exclusive. */
export function asked({ first, last, ...filters }: AuditFilters) {
  return {
    ...filters,
    ...(first ? { from: instantOf(`${first}T00:00`) } : {}),
    ...(last ? { to: new Date(Date.parse(instantOf(`${last}T00:00`)) + DAY_MS).toISOString() } : {}),
  };
}
