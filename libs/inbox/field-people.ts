import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { formFields } from '#libs/process-contract/forms/form-fields';
import type { FormComponent } from '#libs/process-contract/forms/form-schema';
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

/** Who can be chosen in one field. */
export interface FieldChoice {
  /** Key of the field. */
  field: string;
  people: FieldPerson[];
}

/** The people who can be chosen in the fields of a task's form, by name; who is away comes last. */
export class FieldPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forms: FormStore,
  ) {}

  /** Of each field that asks for a person. Throws why the task is not for the actor to see. */
  async of(actor: Actor, key: string): Promise<FieldChoice[]> {
    const { manager } = this.dataSource;
    const params = new SqlParams();
    const [task]: { processId: string; processVersion: number; elementId: string }[] = await manager.query(
      `SELECT t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS "elementId"
       FROM task t WHERE t.key = ${params.add(key)} AND ${taskVisibleSql(actor, params)}`,
      params.values,
    );
    if (!task) throw await whyUnseen(manager, actor, key);
    const schema = await this.forms.of(task.processId, task.processVersion, task.elementId);
    const choices: FieldChoice[] = [];
    for (const { key: field, type, component } of formFields(schema)) {
      if (type === 'person') choices.push({ field, people: await this.fitting(component) });
    }
    return choices;
  }

  private fitting({ units = [], roles = [] }: FormComponent): Promise<FieldPerson[]> {
    return this.dataSource.query(
      `SELECT n.id, n.display_name AS "displayName",
         ARRAY(SELECT DISTINCT o.unit_id FROM post o WHERE o.person_id = n.id ORDER BY 1) AS "unitIds",
         (SELECT max(w.last_day)::text FROM absence w WHERE w.person_id = n.id AND w.ended_at IS NULL
           AND w.first_day <= office_day() AND w.last_day >= office_day()) AS "awayUntil"
       FROM person n WHERE n.active AND ${postFitsSql} ORDER BY is_away(n.id), n.display_name, n.id`,
      [units, roles],
    );
  }
}
