import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ACCOUNT_RESETS = ['second-factor', 'sessions', 'provider-allowed', 'provider-ended'] as const;
/**
 * `second-factor`: it was removed; `sessions`: all of them were ended; `provider-allowed`: an identity of its name may be linked;
 * `provider-ended`: the identity was unlinked; an account with a password is linked to none again.
 */
export type AccountResetKind = (typeof ACCOUNT_RESETS)[number];

/** What an administrator has done to somebody's account, and why. */
@Entity('account_reset')
@Index('account_reset_person', ['personId', 'doneAt'])
export class AccountReset {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: AccountResetKind;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'done_by', type: 'uuid' })
  doneBy: string;

  @Column({ name: 'done_at', type: 'timestamptz' })
  doneAt: Date;
}
