import { SQL_ONLY } from './sql-only';

export interface Judgement {
  /** Statements that no line of the allow-list explains. */
  drift: string[];
  /** Names in the allow-list that explain nothing any more. */
  unused: string[];
}

/** Sorts what TypeORM would change into what is meant to be in SQL only and what has drifted. */
export function judgeDrift(queries: readonly string[], allowed: Allowed = SQL_ONLY): Judgement {
  const names = new Set([...allowed.foreignKeys, ...allowed.indexes, ...allowed.checks]);
  const used = new Set<string>();
  const drift = queries.filter((query) => {
    const name = droppedName(query);
    if (name === null || !names.has(name)) return true;
    used.add(name);
    return false;
  });
  return { drift, unused: [...names].filter((name) => !used.has(name)) };
}

export type Allowed = Readonly<Record<keyof typeof SQL_ONLY, readonly string[]>>;

/** The constraint or index that the statement would only drop; null for any other statement. */
function droppedName(query: string): string | null {
  const constraint = /^ALTER TABLE "\w+" DROP CONSTRAINT "(\w+)"$/.exec(query);
  const index = /^DROP INDEX "public"\."(\w+)"$/.exec(query);
  return constraint?.[1] ?? index?.[1] ?? null;
}
