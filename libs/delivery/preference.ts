import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';
import { HAS_ADDRESS } from './plan-deliveries';
import type { DeliveryChannel } from './vocabulary';

type Db = Pick<EntityManager, 'query'>;

export interface NoticePreference {
  channels: DeliveryChannel[];
  language: 'zh' | 'en';
  /** What can be chosen: set up by the office, and the petitioner has the address for it. */
  choices: DeliveryChannel[];
}

/** How one petitioner wants to be told; null when there is no such petitioner (an anonymous petition). */
export async function readPreference(
  db: Db,
  petitionId: string,
  ordinal: number,
  offered: readonly DeliveryChannel[],
): Promise<NoticePreference | null> {
  const rows: NoticePreference[] = await db.query(
    `SELECT r.notice_channels AS channels, r.notice_language AS language,
       ARRAY(SELECT c.channel FROM unnest($3::text[]) WITH ORDINALITY AS c (channel, place) WHERE ${HAS_ADDRESS}
         ORDER BY c.place) AS choices
     FROM petitioner r WHERE r.petition_id = $1 AND r.ordinal = $2`,
    [petitionId, ordinal, offered],
  );
  return rows[0] ?? null;
}

/**
 * The petitioner chooses how later notices are told. Throws `delivery.anonymous` (409) when there is nobody to tell and
 * `delivery.channel-not-offered` (422) for a way that the office has not set up or that needs an address not given.
 */
export async function choosePreference(
  db: Db,
  petitionId: string,
  ordinal: number,
  chosen: { channels: readonly DeliveryChannel[]; language: 'zh' | 'en' },
  offered: readonly DeliveryChannel[],
): Promise<void> {
  const known = await readPreference(db, petitionId, ordinal, offered);
  if (!known) throw new DomainError('delivery.anonymous');
  if (chosen.channels.some((channel) => !known.choices.includes(channel))) {
    throw new DomainError('delivery.channel-not-offered', { status: 422, field: 'channels' });
  }
  await db.query(
    `UPDATE petitioner SET notice_channels = $3, notice_language = $4 WHERE petition_id = $1 AND ordinal = $2`,
    [petitionId, ordinal, [...new Set(chosen.channels)], chosen.language],
  );
}
