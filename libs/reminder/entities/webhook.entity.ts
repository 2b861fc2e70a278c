import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from '../vocabulary';

/** An address of the office's own systems to which reminders are sent besides. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** What the office calls it. */
  @Column({ type: 'text' })
  name: string;

  /** Of the address, for lists and logs. */
  @Column({ type: 'text' })
  host: string;

  /** The whole address: it may hold a key of the receiver's. */
  @Column({ name: 'url_cipher', type: 'bytea' })
  urlCipher: Buffer;

  /** Signs what is sent; shown once. */
  @Column({ name: 'secret_cipher', type: 'bytea' })
  secretCipher: Buffer;

  @Column({ name: 'secret_since', type: 'timestamptz' })
  secretSince: Date;

  @Column({ type: 'text', array: true })
  kinds: ReminderKind[];

  @Column({ type: 'boolean' })
  active: boolean;

  /** What happened before it was switched on is not sent. */
  @Column({ type: 'timestamptz' })
  since: Date;
}
