import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '#libs/organisation/person.entity';
import type { Browser, System } from './visitor';

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

  /** By which its person names it; nothing follows of the token from it. */
  @Index('session_ref', { unique: true })
  @Column({ type: 'uuid' })
  ref: string;

  @Column({ type: 'text' })
  browser: Browser;

  @Column({ type: 'text' })
  system: System;

  /** Opened by the identity provider, whose business a second factor is then. */
  @Column({ name: 'by_provider', type: 'boolean', default: false })
  byProvider: boolean;

  /** Where it was opened: an address without its end. */
  @Column({ type: 'text', nullable: true })
  network: string | null;
}
