import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A member of staff with a local account. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Lower case; unique whatever the case (index person_username on lower(username)). */
  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ name: 'display_name_en', type: 'text', default: '' })
  displayNameEn: string;

  /** argon2id; null until the person has set a password through a one-time link. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ name: 'failed_logins', type: 'int', default: 0 })
  failedLogins: number;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ name: 'must_change_password', type: 'boolean', default: false })
  mustChangePassword: boolean;

  /** An identity of this name may be linked though the account has a password. */
  @Column({ name: 'provider_allowed', type: 'boolean', default: false })
  providerAllowed: boolean;

  @Column({ type: 'text', default: 'zh-CN' })
  locale: Locale;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
