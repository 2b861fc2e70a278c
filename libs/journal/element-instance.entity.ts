import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InstanceState } from './process-instance.entity';

/** One stay of an instance at an element of its diagram. */
@Entity('element_instance')
@Index('element_instance_instance', ['instanceKey', 'key'])
export class ElementInstance {
  @PrimaryColumn({ type: 'bigint' })
  key: string;

  @Column({ name: 'instance_key', type: 'bigint' })
  instanceKey: string;

  @Column({ name: 'element_id', type: 'text' })
  elementId: string;

  /** The engine's name of the type, e.g. USER_TASK. */
  @Column({ name: 'element_type', type: 'text' })
  elementType: string;

  /** What holds it: the instance, a part of the process, or one round of it; null of stays from before it was kept. */
  @Column({ name: 'scope_key', type: 'bigint', nullable: true })
  scopeKey: string | null;

  @Column({ type: 'text' })
  state: InstanceState;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;
}
