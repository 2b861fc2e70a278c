import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { PROVES } from '#libs/consent/signed-paper';
import { SqlParams } from '#libs/database/sql-params';
import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { PERSONAL_KINDS } from '#libs/petition-view/given-paper';
import { type MaskedPetitioner, readMaskedPetitioners } from '#libs/petition-view/masked-petitioners';
import type { Category, Channel } from '#libs/petition/vocabulary';
import type { Localised } from '#libs/step-texts/step-texts';
import { itemVisibleSql, meetingVisibleSql } from './meeting-visibility';
import './messages';

type Manager = Pick<EntityManager, 'query'>;

/** Which case of which meeting somebody asks for. */
export interface MaterialsOf {
  meetingId: string;
  petitionId: string;
}

export interface CaseMaterials extends MaterialsOf {
  meetingNumber: string;
  receiptNumber: string;
  channel: Channel;
  category: Category | null;
  subject: string;
  content: string;
  demand: string | null;
  place: string | null;
  peopleCount: number;
  anonymous: boolean;
  receivedAt: Date;
  acceptedAt: Date | null;
  unit: Localised | null;
  petitioners: MaskedPetitioner[];
  /** Papers that were signed or issued, in their order. */
  documents: { id: string; title: string; number: string | null; datedAt: Date }[];
  attachments: { id: string; name: string; mediaType: string; size: number; at: Date }[];
}

/**
 * A condition on `meeting m` and `meeting_item mi`: the case's materials are open to the actor. They are shared for the
 * meeting alone, with whoever takes part in it: those in an invited post, unless it does not come, and who was named its
 * deputy; from the invitation until its day is over or it was held. Never an accusation, nor to who has an
 * interest in the case (Reg. 28, 30).
 *
 * @param today `YYYY-MM-DD` in China
 */
export function materialsOpenSql(actor: Actor, params: SqlParams, today: string): string {
  const groups = `${params.add(actor.groups)}::text[]`;
  return `(m.state = 'planned' AND m.round > 0 AND m.held_on IS NULL AND m.planned_on >= ${params.add(today)}::date
    AND mi.state = 'open' AND ${itemVisibleSql(actor, params)}
    AND NOT EXISTS (SELECT 1 FROM petition hp WHERE hp.id = mi.petition_id AND (hp.protected OR hp.erased_at IS NOT NULL))
    AND EXISTS (SELECT 1 FROM meeting_participant mp WHERE mp.meeting_id = m.id AND (
      (mp.unit_id || ':' || mp.role = ANY (${groups}) AND mp.answer IS DISTINCT FROM 'not-coming')
      OR (mp.answer = 'deputy' AND mp.deputy_id = ${params.add(actor.personId)}
        AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = mp.deputy_id AND o.unit_id = mp.unit_id)))))`;
}

/** Throws `meeting.materials-closed` (404) unless the case's materials are open to the actor now. */
export async function requireMaterials(
  manager: Manager,
  actor: Actor,
  { meetingId, petitionId }: MaterialsOf,
  now: Date,
): Promise<void> {
  const params = new SqlParams();
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM meeting m JOIN meeting_item mi ON mi.meeting_id = m.id
     WHERE m.id = ${params.add(meetingId)} AND mi.petition_id = ${params.add(petitionId)}
       AND ${materialsOpenSql(actor, params, isoDate(civilDayOf(now)))}`,
    params.values,
  );
  if (rows.length === 0) throw new DomainError('meeting.materials-closed', { status: 404 });
}

const PAPERS = `d.petition_id = $1 AND d.state <> 'draft' AND d.kind <> ALL ($2::text[])`;
/** What a petitioner signed for a service that is theirs alone, and what proves their hardship, is no material of the matter. */
const FILES = `a.petition_id = $1 AND NOT EXISTS (${PROVES})
  AND NOT EXISTS (SELECT 1 FROM assistance_referral f WHERE f.document_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM assistance_payment y WHERE y.receipt_id = a.id)`;

/** What who takes part reads of a case, people masked. The caller has checked that it is open to them. */
export async function readMaterials(
  manager: Manager,
  cipher: FieldCipher,
  { meetingId, petitionId }: MaterialsOf,
): Promise<CaseMaterials> {
  const [[found], documents, attachments, petitioners] = await Promise.all([
    manager.query(
      `SELECT m.id AS "meetingId", p.id AS "petitionId", m.number AS "meetingNumber",
         p.receipt_number AS "receiptNumber", p.channel, p.category, p.subject, p.content, p.demand, p.place,
         p.people_count AS "peopleCount", p.anonymous, p.received_at AS "receivedAt", p.accepted_at AS "acceptedAt",
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('zh', u.name_zh, 'en', u.name_en) END AS unit
       FROM meeting m JOIN meeting_item mi ON mi.meeting_id = m.id JOIN petition p ON p.id = mi.petition_id
         LEFT JOIN unit u ON u.id = p.unit_id WHERE m.id = $1 AND p.id = $2`,
      [meetingId, petitionId],
    ),
    manager.query(
      `SELECT d.id, d.title, d.number, coalesce(d.dated_at, d.created_at) AS "datedAt" FROM document d
       WHERE ${PAPERS} ORDER BY d.created_at, d.id`,
      [petitionId, PERSONAL_KINDS],
    ),
    manager.query(
      `SELECT a.id, a.name, a.media_type AS "mediaType", a.size, a.at FROM attachment a WHERE ${FILES} ORDER BY a.at, a.id`,
      [petitionId],
    ),
    readMaskedPetitioners(manager, cipher, petitionId),
  ]);
  return { ...found, petitioners, documents, attachments };
}

/** Throws `document.not-found` (404) for a paper that is not among the materials. */
export async function requirePaper(
  manager: Manager,
  { petitionId }: MaterialsOf,
  documentId: string,
): Promise<void> {
  const rows: unknown[] = await manager.query(`SELECT 1 FROM document d WHERE ${PAPERS} AND d.id = $3`, [
    petitionId,
    PERSONAL_KINDS,
    documentId,
  ]);
  if (rows.length === 0) throw new DomainError('document.not-found', { status: 404 });
}

/**
 * Id of the signed minutes of one case, for whoever may read of it on the page of the meeting; `document.not-found` (404) else.
 */
export async function signedMinutes(
  manager: Manager,
  actor: Actor,
  { meetingId, petitionId }: MaterialsOf,
): Promise<string> {
  const params = new SqlParams();
  const rows: { id: string }[] = await manager.query(
    `SELECT d.id FROM meeting m JOIN meeting_item mi ON mi.meeting_id = m.id JOIN document d ON d.id = mi.minutes_id
       JOIN petition hp ON hp.id = mi.petition_id
     WHERE m.id = ${params.add(meetingId)} AND mi.petition_id = ${params.add(petitionId)} AND d.state = 'signed'
       AND hp.erased_at IS NULL AND ${meetingVisibleSql(actor, params)} AND ${itemVisibleSql(actor, params)}`,
    params.values,
  );
  if (!rows[0]) throw new DomainError('document.not-found', { status: 404 });
  return rows[0].id;
}

export interface MaterialFile {
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** Where a file lies; `attachment.not-found` (404) for one that is not among the materials. */
export async function materialFile(
  manager: Manager,
  { petitionId }: MaterialsOf,
  attachmentId: string,
): Promise<MaterialFile> {
  const rows: MaterialFile[] = await manager.query(
    `SELECT a.name, a.media_type AS "mediaType", a.file_id AS "fileId", a.content FROM attachment a
     WHERE ${FILES} AND a.id = $2`,
    [petitionId, attachmentId],
  );
  if (!rows[0]) throw new DomainError('attachment.not-found', { status: 404 });
  return rows[0];
}
