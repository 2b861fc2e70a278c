import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place where the engine can't go on by itself. `message` holds codes: nothing personal ever enters the engine. */
@Entity('incident')
@Index('incident_instance', ['instanceKey'])
export class Incident {
  @PrimaryColumn({ type: 'bigint' })
  key: string;

  @Column({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  @Column({ name: 'element_id', type: 'text', nullable: true })
  elementId: string | null;

  @Column({ name: 'element_instance_key', type: 'bigint', nullable: true })
  elementInstanceKey: string | null;

  @Column({ name: 'job_key', type: 'bigint', nullable: true })
  jobKey: string | null;

  @Column({ name: 'error_type', type: 'text' })
  errorType: string;

  @Column({ type: 'text' })
  message: string;

  @Column({ type: 'text' })
  state: 'open' | 'resolved';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt: Date | null;
}
