import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import type { FieldRule } from '#libs/process-contract/forms/field-error';
import type { FormField } from '#libs/process-contract/forms/form-fields';
import { FILE_KINDS, type FileKind } from '#libs/process-contract/forms/reference-kinds';
import { type Fault, InputInvalid } from '#libs/validation/index';
import type { FilledField } from './completion-values';
import { postFitsSql } from './field-people';

type Manager = Pick<EntityManager, 'query'>;
type Refused = Pick<Fault, 'params'> & { rule: FieldRule };

/** Who fills in the form, and of which case; null when the task is about none. */
interface Filling {
  manager: Manager;
  actor: Actor;
  petitionId: string | null;
}

type Check = (filling: Filling, field: FormField, id: string) => Promise<Refused | null>;

/**
 * What the fields of a form refer to is there, and may be referred to: people who are active and hold the posts that the field
 * asks for, files of this very case, cases that the actor may see. Throws InputInvalid with every fault.
 */
export async function checkReferences(filling: Filling, filled: readonly FilledField[]): Promise<void> {
  const faults: Fault[] = [];
  for (const { field, value } of filled) {
    const refused = await checkOf(field)?.(filling, field, String(value));
    if (refused) faults.push({ field: `values.${field.key}`, ...refused });
  }
  if (faults.length > 0) throw new InputInvalid(faults);
}

function checkOf({ type, added, component }: FormField): Check | undefined {
  switch (type) {
    case 'person':
      return person;
    case 'file':
      return file;
    case 'case-reference':
      return referredCase;
    default:
      // Of the others the step's own handler knows which units will do.
      return added && component.properties?.widget === 'unit-select' ? unit : undefined;
  }
}

async function person({ manager }: Filling, { component }: FormField, id: string): Promise<Refused | null> {
  const { units = [], roles = [] } = component;
  const [found]: { active: boolean; fits: boolean }[] = await manager.query(
    `SELECT n.active, ${postFitsSql} AS fits FROM person n WHERE n.id = $3`,
    [units, roles, id],
  );
  if (!found) return { rule: 'form.person-unknown' };
  if (!found.active) return { rule: 'form.person-inactive' };
  return found.fits ? null : { rule: 'form.person-post' };
}

async function unit({ manager }: Filling, _field: FormField, id: string): Promise<Refused | null> {
  const found: unknown[] = await manager.query(`SELECT 1 FROM unit u WHERE u.id = $1 AND u.active`, [id]);
  return found.length > 0 ? null : { rule: 'form.unit-unknown' };
}

async function file(
  { manager, actor, petitionId }: Filling,
  { component }: FormField,
  id: string,
): Promise<Refused | null> {
  const { accept = [], maxKilobytes, uploadedBy } = component;
  const [found]: { mediaType: string; size: number; own: boolean; byStaff: boolean }[] = await manager.query(
    `SELECT a.media_type AS "mediaType", a.size, a.added_by = $3 AS own,
       EXISTS (SELECT 1 FROM person n WHERE n.id::text = a.added_by) AS "byStaff"
     FROM attachment a WHERE a.id = $1 AND a.petition_id = $2`,
    [id, petitionId, actor.personId],
  );
  if (!found) return { rule: 'form.file-unknown' };
  if ((uploadedBy === 'oneself' && !found.own) || (uploadedBy === 'staff' && !found.byStaff)) {
    return { rule: 'form.file-uploader' };
  }
  if (accept.length > 0 && !accept.some((kind) => isOfKind(found.mediaType, kind as FileKind))) {
    return { rule: 'form.file-kind' };
  }
  if (maxKilobytes && found.size > maxKilobytes * 1024) {
    return { rule: 'form.file-size', params: { kilobytes: maxKilobytes } };
  }
  return null;
}

const isOfKind = (mediaType: string, kind: FileKind) =>
  (FILE_KINDS[kind] ?? []).some((beginning) => mediaType.startsWith(beginning));

/** A protected case is named by none but other protected ones: nobody learns of an accusation by what they can refer to. */
async function referredCase(
  { manager, actor, petitionId }: Filling,
  _field: FormField,
  id: string,
): Promise<Refused | null> {
  if (id === petitionId) return { rule: 'form.case-itself' };
  const { sql, params } = petitionVisibility(actor, 'p', 3, { deputy: true });
  const found: unknown[] = await manager.query(
    `SELECT 1 FROM petition p WHERE p.id = $1 AND ${sql}
       AND (NOT p.protected OR EXISTS (SELECT 1 FROM petition own WHERE own.id = $2 AND own.protected))`,
    [id, petitionId, ...params],
  );
  return found.length > 0 ? null : { rule: 'form.case-unknown' };
}
