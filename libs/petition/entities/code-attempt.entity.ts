import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Wrong query codes for one receipt number, existing or not, from one visitor's network. Gone a day after the last. */
@Entity('code_attempt')
@Index('code_attempt_last', ['lastAt'])
export class CodeAttempt {
  /** Keyed, of number and network together: nobody can be followed from one number to another. */
  @PrimaryColumn({ name: 'key_hash', type: 'bytea' })
  keyHash: Buffer;

  @Column({ type: 'integer' })
  failed: number;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt: Date;

  /** Until then nothing is looked up for this number from this network; the machine's time. */
  @Column({ name: 'free_at', type: 'timestamptz' })
  freeAt: Date;
}
