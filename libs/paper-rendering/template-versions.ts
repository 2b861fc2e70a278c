import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { checkTemplate } from '#libs/paper/check-template';
import { paperKind, PAPER_KINDS } from '#libs/petition/paper-kinds';
import './messages';
import { productTemplate } from './render-paper';
import { allowedFields, TEMPLATE_TITLES } from './template-rules';

type Db = Pick<EntityManager, 'query'>;

export interface TemplateVersion {
  version: number;
  uploadedAt: Date;
  uploadedBy: string;
  active: boolean;
  sha256: string;
}

export interface TemplateKind {
  kind: string;
  title: string;
  /** Fields that its wording must have. */
  fields: readonly string[];
  /** Fields that may stand anywhere. */
  commonFields: readonly string[];
  /** The office's own versions, newest first; none is active where the product's template is in use. */
  versions: TemplateVersion[];
}

/** Every kind with its versions. */
export async function readTemplates(db: Db): Promise<TemplateKind[]> {
  const versions: (TemplateVersion & { kind: string })[] = await db.query(
    `SELECT t.kind, t.version, t.uploaded_at AS "uploadedAt", p.display_name AS "uploadedBy", t.active, t.sha256
     FROM paper_template t JOIN person p ON p.id = t.uploaded_by ORDER BY t.kind, t.version DESC`,
  );
  return Object.entries(TEMPLATE_TITLES).map(([kind, title]) => {
    const { common, wording, needed } = allowedFields(kind);
    return {
      kind,
      title,
      fields: [...wording, ...needed],
      commonFields: common.filter((field) => !needed.includes(field)),
      versions: versions.filter((one) => one.kind === kind).map(({ kind: _, ...version }) => version),
    };
  });
}

/** Refuses (404) a kind that has no template. */
export function requireTemplateKind(kind: string): void {
  if (!Object.hasOwn(TEMPLATE_TITLES, kind)) throw new DomainError('template.not-found', { status: 404 });
}

export interface TemplateContent {
  id: string | null;
  content: Buffer;
  /** The wording that its papers have. */
  wording: string;
}

/** A version of a kind's template; null: the one that came with the product. */
export async function readTemplate(db: Db, kind: string, version: number | null): Promise<TemplateContent> {
  requireTemplateKind(kind);
  const ownWording = PAPER_KINDS[kind] ? paperKind(kind).body : '';
  if (version === null) return { id: null, content: productTemplate(kind), wording: ownWording };
  const [row]: { id: string; content: Buffer; wording: string | null }[] = await db.query(
    `SELECT id, content, wording FROM paper_template WHERE kind = $1 AND version = $2`,
    [kind, version],
  );
  if (!row) throw new DomainError('template.not-found', { status: 404 });
  return { ...row, wording: row.wording ?? ownWording };
}

/** The template in use. */
export async function activeTemplate(db: Db, kind: string): Promise<TemplateContent> {
  const [row]: { version: number }[] = await db.query(
    `SELECT version FROM paper_template WHERE kind = $1 AND active`,
    [kind],
  );
  return readTemplate(db, kind, row?.version ?? null);
}

/** Keeps a new version of a kind's template after checking it; it is not in use before it is activated. */
export async function addTemplate(
  dataSource: DataSource,
  personId: string,
  now: Date,
  kind: string,
  content: Buffer,
): Promise<number> {
  requireTemplateKind(kind);
  const { wording } = checkTemplate(content, allowedFields(kind));
  return dataSource.transaction(async (manager) => {
    await lockKind(manager, kind);
    const id = newId();
    const [{ version }]: [{ version: number }] = await manager.query(
      `INSERT INTO paper_template (id, kind, version, content, sha256, wording, uploaded_by, uploaded_at)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7 FROM paper_template WHERE kind = $2
       RETURNING version`,
      [id, kind, content, createHash('sha256').update(content).digest('hex'), wording, personId, now],
    );
    await audited(manager, personId, 'template.add', kind, version);
    return version;
  });
}

/** Puts a version in use, an earlier one too; null goes back to the template that came with the product. */
export async function activateTemplate(
  dataSource: DataSource,
  personId: string,
  kind: string,
  version: number | null,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockKind(manager, kind);
    const { id } = await readTemplate(manager, kind, version);
    await manager.query(`UPDATE paper_template SET active = false WHERE kind = $1 AND active`, [kind]);
    if (id) await manager.query(`UPDATE paper_template SET active = true WHERE id = $1`, [id]);
    await audited(manager, personId, 'template.activate', kind, version);
  });
}

/** Two people who change one kind's templates wait for one another. */
async function lockKind(manager: Db, kind: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('paper_template'), hashtext($1))`, [kind]);
}

async function audited(
  manager: Db,
  personId: string,
  action: string,
  kind: string,
  version: number | null,
): Promise<void> {
  await record(manager, {
    actor: { personId },
    action,
    subjectType: 'template',
    subjectId: kind,
    detail: { version },
  });
}
