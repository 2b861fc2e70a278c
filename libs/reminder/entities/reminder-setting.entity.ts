import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from '../vocabulary';

/** How one of the staff is reminded beside the pages; no row until they set it. */
@Entity('reminder_setting')
export class ReminderSetting {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'email_kinds', type: 'text', array: true })
  emailKinds: ReminderKind[];

  @Column({ name: 'browser_kinds', type: 'text', array: true })
  browserKinds: ReminderKind[];

  /** Minutes after midnight in China; null: no digest. */
  @Column({ name: 'digest_minute', type: 'smallint', nullable: true })
  digestMinute: number | null;

  /** The digest of a time before this is not sent any more. */
  @Column({ name: 'digest_since', type: 'timestamptz' })
  digestSince: Date;

  @Column({ name: 'digest_when_empty', type: 'boolean' })
  digestWhenEmpty: boolean;

  /** Minutes after midnight in China, both; over midnight when it is the later. */
  @Column({ name: 'quiet_from', type: 'smallint', nullable: true })
  quietFrom: number | null;

  @Column({ name: 'quiet_to', type: 'smallint', nullable: true })
  quietTo: number | null;

  /** What comes through all the same. */
  @Column({ name: 'quiet_except', type: 'text', array: true })
  quietExcept: ReminderKind[];
}
