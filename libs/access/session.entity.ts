import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '#libs/organisation/person.entity';

/** A login. Instants are of the machine's own clock: putting the demo clock forward must not end logins. */
@Entity('session')
export class Session {
  /** SHA-256 of the cookie's token, hex: who reads the table can't use it. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Index('session_person')
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person_id_fkey' })
  person?: Person;

  @Column({ name: 'csrf_token', type: 'text' })
  csrfToken: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'user_agent', type: 'text', nullable: true })
  userAgent: string | null;
}
