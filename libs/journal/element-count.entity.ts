import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many instances stand at an element and how many have passed it; the process itself counts as an element. */
@Entity('element_count')
export class ElementCount {
  @PrimaryColumn({ name: 'process_id', type: 'text' })
  processId: string;

  @PrimaryColumn({ name: 'process_version', type: 'int' })
  processVersion: number;

  @PrimaryColumn({ name: 'element_id', type: 'text' })
  elementId: string;

  @Column({ type: 'int', default: 0 })
  active: number;

  @Column({ type: 'bigint', default: 0 })
  completed: string;
}
