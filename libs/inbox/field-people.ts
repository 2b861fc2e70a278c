import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import { formFields } from '#libs/process-contract/forms/form-fields';
import type { FormStore } from './form-store';
import { taskVisibleSql, whyUnseen } from './task-access';

/** Somebody who can be chosen in a field of a form. */
export interface FieldPerson {
  id: string;
  displayName: string;
  /** Ids of the units of their posts. */
  unitIds: string[];
  /** Last day of the absence that they are on, `YYYY-MM-DD`; null when they are here. */
  awayUntil: string | null;
}

/** Of `person n`: holds a post in one of the units $1 or below, of one of the roles $2; an empty list asks for nothing. */
export const postFitsSql = `EXISTS (SELECT 1 FROM post o JOIN unit u ON u.id = o.unit_id WHERE o.person_id = n.id
  AND (cardinality($1::text[]) = 0 OR EXISTS (SELECT 1 FROM unit f WHERE f.id = ANY ($1) AND starts_with(u.path, f.path)))
  AND (cardinality($2::text[]) = 0 OR o.role = ANY ($2)))`;

/** The people who can be chosen in a field of a task's form, by name; who is away comes last. */
export class FieldPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forms: FormStore,
  ) {}

  /** Throws why the task is not for the actor to see, and `inbox.field-missing` (404) when its form has no such field. */
  async of(actor: Actor, key: string, fieldKey: string): Promise<FieldPerson[]> {
    const { manager } = this.dataSource;
    const params = new SqlParams();
    const [task]: { processId: string; processVersion: number; elementId: string }[] = await manager.query(
      `SELECT t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS "elementId"
       FROM task t WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)}`,
      params.values,
    );
    if (!task) throw await whyUnseen(manager, actor, key);
    const schema = await this.forms.of(task.processId, task.processVersion, task.elementId);
    const field = formFields(schema).find((one) => one.key === fieldKey && one.type === 'person');
    if (!field) throw new DomainError('inbox.field-missing', { status: 404 });
    const { units = [], roles = [] } = field.component;
    return manager.query(
      `SELECT n.id, n.display_name AS "displayName",
         ARRAY(SELECT DISTINCT o.unit_id FROM post o WHERE o.person_id = n.id ORDER BY 1) AS "unitIds",
         (SELECT max(w.last_day)::text FROM absence w WHERE w.person_id = n.id AND w.ended_at IS NULL
           AND w.first_day <= office_day() AND w.last_day >= office_day()) AS "awayUntil"
       FROM person n WHERE n.active AND ${postFitsSql} ORDER BY is_away(n.id), n.display_name, n.id`,
      [units, roles],
    );
  }
}
