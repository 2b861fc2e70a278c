import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import './messages';

/** Forms as they were deployed; a version never changes, so each is read once. */
export class FormStore {
  private readonly forms = new Map<string, FormSchema>();

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** The form of a user task (it bears the step's id). Throws `inbox.form-missing` (500) when it was not deployed. */
  async of(processId: string, version: number, elementId: string): Promise<FormSchema> {
    const id = `${processId}/${version}/${elementId}`;
    const known = this.forms.get(id);
    if (known) return known;
    const rows: { schema: FormSchema }[] = await this.dataSource.query(
      `SELECT schema FROM process_form WHERE process_id = $1 AND version = $2 AND form_id = $3`,
      [processId, version, elementId],
    );
    if (!rows[0]) {
      const params = { process: processId, version, form: elementId };
      throw new DomainError('inbox.form-missing', { status: 500, params });
    }
    this.forms.set(id, rows[0].schema);
    return rows[0].schema;
  }
}
