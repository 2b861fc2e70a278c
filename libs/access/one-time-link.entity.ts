import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '#libs/organisation/person.entity';

/** A link that lets one person set a password once. */
@Entity('one_time_link')
export class OneTimeLink {
  /** SHA-256 of the link's token, hex. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** `welcome` (the first administrator) or `password` (set by an administrator for somebody). */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'one_time_link_person_id_fkey' })
  person?: Person;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
