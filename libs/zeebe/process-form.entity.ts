import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form as it was deployed with one version of a process. */
@Entity('process_form')
export class ProcessForm {
  @PrimaryColumn({ name: 'process_id', type: 'text' })
  processId: string;

  @PrimaryColumn({ type: 'int' })
  version: number;

  @PrimaryColumn({ name: 'form_id', type: 'text' })
  formId: string;

  @Column({ type: 'jsonb' })
  schema: Record<string, unknown>;
}
