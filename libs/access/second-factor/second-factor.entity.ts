import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '#libs/organisation/person.entity';

/** The authenticator app of one person. Instants are of the machine's own clock, as phones have it. */
@Entity('second_factor')
@Index('second_factor_person', ['personId'], { unique: true })
export class SecondFactor {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'second_factor_person_id_fkey' })
  person?: Person;

  /** The secret in base32, sealed by FieldCipher. */
  @Column({ name: 'secret_cipher', type: 'bytea' })
  secretCipher: Buffer;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  /** Null until a code of it has been entered: nothing is asked at sign-in before that. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** Step of the last code that was used; neither it nor one before it works again. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep: string | null;
}
