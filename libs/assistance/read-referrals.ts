import type { EntityManager } from 'typeorm';
import { type Actor, may, petitionVisibility } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type HardshipFacts, openFacts } from './hardship-facts';
import './messages';
import { factsOf, REFERRAL_COLUMNS, type ReferralFacts, type ReferralRecord } from './referral-view';
import { REFERRAL_ENDED, type ReferralState, type ReferralWord } from './vocabulary';

type Db = Pick<EntityManager, 'query'>;

export interface StaffReferral extends ReferralFacts {
  petitionId: string;
  /** Ids of attachments of the case. */
  papers: { consent: string | null; end: string | null };
  /** What of the petitioner's word the reader can record now. */
  words: ReferralWord[];
}

/** What the petitioner sees: what the household told as well, and the decisions once they are told of them. */
export interface OwnReferral extends ReferralFacts {
  facts: HardshipFacts | null;
}

/** The referrals of a case that the actor may see, newest first; what the household told is asked for by itself. */
export function referralsOfCase(
  db: Db,
  now: Date,
  actor: Actor,
  petitionId: string,
): Promise<StaffReferral[]> {
  return staffReferrals(db, now, actor, 'r.petition_id', petitionId);
}

/** One referral; `assistance.not-found` (404) when there is none or the actor may not know of its case. */
export async function viewReferral(db: Db, now: Date, actor: Actor, id: string): Promise<StaffReferral> {
  const [found] = await staffReferrals(db, now, actor, 'r.id', id);
  if (!found) throw new DomainError('assistance.not-found', { status: 404 });
  return found;
}

async function staffReferrals(
  db: Db,
  now: Date,
  actor: Actor,
  column: 'r.id' | 'r.petition_id',
  id: string,
): Promise<StaffReferral[]> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  const rows: (ReferralRecord & Omit<StaffReferral, keyof ReferralFacts | 'words'>)[] = await db.query(
    `SELECT ${REFERRAL_COLUMNS}, r.petition_id AS "petitionId",
       jsonb_build_object('consent', r.consent_paper, 'end', r.end_paper) AS papers
     FROM assistance_referral r JOIN petition p ON p.id = r.petition_id
     WHERE ${column} = ${params.add(id)} AND ${visible.sql} ORDER BY r.opened_at DESC, r.id DESC`,
    params.values,
  );
  const records = may(actor, 'assistance.record');
  return rows.map((row) => ({ ...factsOf(row, now), words: records ? referralWordsIn(row.state) : [] }));
}

/** What the petitioner can say while a referral stands so. */
export function referralWordsIn(state: ReferralState): ReferralWord[] {
  if (REFERRAL_ENDED.includes(state)) return [];
  return state === 'asked' ? ['agree', 'stop'] : ['stop'];
}

/** What the household told, for staff who see the case; every look is on record. */
export async function revealFacts(
  manager: Db,
  cipher: FieldCipher,
  actor: Actor,
  { id, petitionId }: Pick<StaffReferral, 'id' | 'petitionId'>,
): Promise<HardshipFacts | null> {
  const [row]: { sealed: Buffer | null }[] = await manager.query(
    `SELECT facts_cipher AS sealed FROM assistance_referral WHERE id = $1`,
    [id],
  );
  await record(manager, {
    actor,
    action: 'assistance.reveal',
    subjectType: 'petition',
    subjectId: petitionId,
    detail: { referralId: id },
  });
  return row?.sealed ? openFacts(cipher, row.sealed) : null;
}

/** What one petitioner of a case sees of their own referrals, newest first; the other petitioners see none of it. */
export async function referralsOfPetitioner(
  db: Db,
  cipher: FieldCipher,
  now: Date,
  petitionId: string,
  ordinal: number,
): Promise<OwnReferral[]> {
  const rows: (ReferralRecord & { sealed: Buffer | null })[] = await db.query(
    `SELECT ${REFERRAL_COLUMNS}, r.facts_cipher AS sealed FROM assistance_referral r
     WHERE r.petition_id = $1 AND r.ordinal = $2 ORDER BY r.opened_at DESC, r.id DESC`,
    [petitionId, ordinal],
  );
  return rows.map(({ sealed, ...row }) => {
    const facts = factsOf(row, now);
    return {
      ...facts,
      // What a department is still weighing is not told before both have decided.
      decisions: facts.decidedAt ? facts.decisions : [],
      facts: sealed ? openFacts(cipher, sealed) : null,
    };
  });
}
