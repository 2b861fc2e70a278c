import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '#libs/organisation/person.entity';

/** Stands in for a code of the authenticator app once. */
@Entity('recovery_code')
@Index('recovery_code_once', ['personId', 'codeDigest'], { unique: true })
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'recovery_code_person_id_fkey' })
  person?: Person;

  /** SHA-256, hex. */
  @Column({ name: 'code_digest', type: 'text' })
  codeDigest: string;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
