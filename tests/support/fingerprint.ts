import type { OfficeDatabase } from './office-database';

/** What changes by being refused, or by nothing but time. */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  person: ['failed_logins', 'locked_until'],
};
/** Sessions come and go, and wrong codes are counted; the journal and what is projected from it are the engine's, and follow from the rest; so do seals. */
const LEFT_OUT = new Set([
  'session',
  'code_attempt',
  'journal',
  'audit_entry',
  'audit_seal',
  'audit_unsealed',
  'exporter_position',
  'projector_position',
]);

/** Entries about being refused, and about looks at what is protected: those are on record, whatever junk follows the address. */
const UNCHANGING = ['access.log-in-failed', 'access.locked', 'conduct.read'];

/** Row count and hash of every table of the office, and of the audit what tells of changes. Equal if nothing changed. */
export async function fingerprint(database: OfficeDatabase): Promise<Record<string, string>> {
  const tables = await database.rows<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const parts = tables
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ name }) =>
      hashOf(name, `SELECT to_jsonb(t) - '{${(IGNORED[name] ?? []).join()}}'::text[] AS row FROM ${name} t`),
    );
  parts.push(
    hashOf(
      'audit_entry',
      `SELECT to_jsonb(t) AS row FROM audit_entry t WHERE action <> ALL ('{${UNCHANGING.join()}}')`,
    ),
  );
  const found = await database.rows<{ name: string; hash: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(found.map(({ name, hash }) => [name, hash]));
}

const hashOf = (name: string, rows: string) =>
  `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(row::text, 0)::numeric), 0) AS hash
   FROM (${rows}) AS ${name}_rows`;
