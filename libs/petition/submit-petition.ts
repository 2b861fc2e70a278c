import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { runPrepared } from '#libs/database/run-prepared';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import './messages';
import type { NewPetition, NewPetitioner } from './new-petition';
import { newQueryCode } from './query-code';
import { hashQueryCode } from './query-code-hash';
import { chinaDay, nextReceiptNumber } from './receipt-number';
import { representativeCode } from './representative-code';
import { sentRequest } from './sent-request';
import { checkReadBack } from './read-back';
import { MAX_REPRESENTATIVES, type ReadBackWay } from './vocabulary';

export interface SubmittedPetition {
  id: string;
  receiptNumber: string;
  receivedAt: Date;
  /** Shown once, kept only as a keyed hash. Of a joint petition: the first representative's. */
  queryCode: string;
  /** The codes of the other representatives of a joint petition. */
  representatives: { ordinal: number; queryCode: string }[];
  /** How and when its record was confirmed after it was read back; of one that was told orally. */
  readBack: { how: ReadBackWay; at: Date } | null;
}

/**
 * Takes a petition: one statement writes it, its petitioners (sealed), the first line of its dossier, the audit entry
 * and the command that starts its process. Nobody is refused registration (Reg. 22); the rules here only keep the
 * record readable. It does not wait for the engine, which may be down.
 *
 * With a `requestKey` it has its effect once: the same petition sent again by the same party with the same key answers
 * the first one's number and code and writes nothing.
 *
 * @param submittedBy the clerk's person id; null when the petitioner submits it on the public page
 */
export async function submitPetition(
  dataSource: DataSource,
  cipher: FieldCipher,
  now: Date,
  petition: NewPetition,
  submittedBy: string | null,
): Promise<SubmittedPetition> {
  checkNewPetition(petition, now);
  const earlier = await sentUnderOlderKey(dataSource, cipher, petition, submittedBy);
  if (earlier) return earlier;
  const id = newId();
  const sent = sentRequest(cipher, petition, submittedBy);
  const queryCode = sent?.queryCode ?? newQueryCode();
  const people = petition.petitioners.map((one, index) => seal(cipher, id, one, index + 1));
  const row = {
    id,
    channel: petition.channel,
    category: petition.category ?? null,
    subject: petition.subject,
    content: petition.content,
    place: petition.place ?? null,
    demand: petition.demand ?? null,
    anonymous: petition.anonymous,
    protected: petition.category === 'accusation',
    accused_unit_id: petition.accusedUnitId ?? null,
    submitted_via: submittedBy ? 'staff' : 'public',
    submitted_by: submittedBy,
    people_count: petition.peopleCount ?? Math.max(1, petition.petitioners.length),
    received_at: (petition.receivedAt ?? now).toISOString(),
    read_back_how: petition.readBack?.how ?? null,
    read_back_at: petition.readBack ? (petition.readBack.at ?? now).toISOString() : null,
  };
  try {
    const [mine] = await runPrepared<AddedRow>(dataSource, SUBMIT, [
      JSON.stringify(row),
      hashQueryCode(cipher, queryCode),
      JSON.stringify(people),
      now,
      newId(),
      newId(),
      JSON.stringify({ processId: 'first-petition', variables: { petitionId: id, rehandlingId: null } }),
      chinaDay(now),
      sent?.hash ?? null,
    ]);
    const added = mine ?? (await firstOf(dataSource, sent!.hash))!;
    return {
      id: added.id,
      receiptNumber: added.receipt_number,
      receivedAt: added.received_at,
      queryCode,
      representatives: codesOfOthers(cipher, added.id, petition.petitioners.length),
      readBack: readBackOf(added),
    };
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'petition_accused_unit_id_fkey') {
      throw new DomainError('petition.unknown-unit', { status: 422, field: 'accusedUnitId' });
    }
    throw error;
  }
}

interface AddedRow {
  id: string;
  receipt_number: string;
  received_at: Date;
  read_back_how: ReadBackWay | null;
  read_back_at: Date | null;
}

function readBackOf({ read_back_how: how, read_back_at: at }: AddedRow): SubmittedPetition['readBack'] {
  return how && at && { how, at };
}

/** The petition that a repeated request made the first time; the statement has waited until it was committed. */
async function firstOf(dataSource: DataSource, hash: Buffer): Promise<AddedRow | undefined> {
  const rows: AddedRow[] = await dataSource.query(
    `SELECT id, receipt_number, received_at, read_back_how, read_back_at FROM petition WHERE request_hash = $1`,
    [hash],
  );
  return rows[0];
}

/** The petition that the same request made before the office changed its data key. */
async function sentUnderOlderKey(
  dataSource: DataSource,
  cipher: FieldCipher,
  petition: NewPetition,
  submittedBy: string | null,
): Promise<SubmittedPetition | null> {
  for (const key of cipher.ring.all.slice(1)) {
    const sent = sentRequest(cipher, petition, submittedBy, key);
    const first = sent && (await firstOf(dataSource, sent.hash));
    if (!first) continue;
    return {
      id: first.id,
      receiptNumber: first.receipt_number,
      receivedAt: first.received_at,
      queryCode: sent.queryCode,
      representatives: codesOfOthers(cipher, first.id, petition.petitioners.length, key),
      readBack: readBackOf(first),
    };
  }
  return null;
}

function codesOfOthers(
  cipher: FieldCipher,
  id: string,
  named: number,
  key = cipher.ring.current,
): SubmittedPetition['representatives'] {
  const others = Array.from({ length: Math.max(0, named - 1) }, (_, index) => index + 2);
  return others.map((ordinal) => ({ ordinal, queryCode: representativeCode(cipher, id, ordinal, key) }));
}

/** Dossier lines, audit entries and notices name who acted by kind: a clerk is a person, the rest the petitioner. */
const SUBMIT = `
  WITH new AS (
    SELECT * FROM jsonb_to_record($1::jsonb) AS r (id uuid, channel text, category text, subject text, content text,
      place text, demand text, anonymous boolean, protected boolean, accused_unit_id text, submitted_via text,
      submitted_by uuid, people_count integer, received_at timestamptz, read_back_how text,
      read_back_at timestamptz)),
  petition_added AS (
    INSERT INTO petition (id, receipt_number, query_code_hash, channel, category, subject, content, place, demand,
      anonymous, protected, accused_unit_id, submitted_via, submitted_by, people_count, received_at, process_id,
      request_hash, read_back_how, read_back_at)
    SELECT id, ${nextReceiptNumber('$8')}, $2, channel, category, subject,
      content, place, demand, anonymous, protected, accused_unit_id, submitted_via, submitted_by, people_count,
      received_at, 'first-petition', $9::bytea, read_back_how, read_back_at FROM new
    ON CONFLICT (request_hash) WHERE request_hash IS NOT NULL DO NOTHING
    RETURNING id, receipt_number, received_at, submitted_by, channel, read_back_how, read_back_at),
  petitioners_added AS (
    INSERT INTO petitioner (id, petition_id, ordinal, kind, name_cipher, phone_cipher, id_number_cipher,
      address_cipher, email_cipher, name_hash, phone_hash, id_number_hash, code_hash, notice_channels, notice_language)
    SELECT gen_random_uuid(), petition_added.id, p.ordinality, p.kind, decode(p.name, 'base64'), decode(p.phone, 'base64'),
      decode(p.id_number, 'base64'), decode(p.address, 'base64'), decode(p.email, 'base64'),
      decode(p.name_hash, 'base64'), decode(p.phone_hash, 'base64'), decode(p.id_number_hash, 'base64'),
      decode(p.code_hash, 'base64'), p.notice_channels, p.notice_language
    FROM petition_added, ROWS FROM (jsonb_to_recordset($3::jsonb) AS (kind text, name text, phone text, id_number text,
      address text, email text, name_hash text, phone_hash text, id_number_hash text,
      code_hash text, notice_channels text[], notice_language text)) WITH ORDINALITY AS p),
  dossier_added AS (
    INSERT INTO dossier_entry (id, petition_id, at, kind, actor_id, actor_kind, title_key, data, idempotency_key)
    SELECT $5::uuid, id, $4::timestamptz, 'request', submitted_by,
      CASE WHEN submitted_by IS NULL THEN 'petitioner' ELSE 'person' END, 'petition.submitted',
      jsonb_build_object('channel', channel), 'submit:' || id FROM petition_added),
  audit_added AS (
    INSERT INTO audit_entry (id, at, actor_id, actor_kind, action, subject_type, subject_id, detail)
    SELECT $6::uuid, $4::timestamptz, submitted_by,
      CASE WHEN submitted_by IS NULL THEN 'petitioner' ELSE 'person' END, 'petition.submit', 'petition', id::text,
      jsonb_build_object('channel', channel) FROM petition_added),
  command_added AS (
    INSERT INTO outbox (petition_id, kind, payload, priority)
    SELECT id, 'start-instance', $7::jsonb, 3 FROM petition_added RETURNING pg_notify('outbox', ''))
  SELECT petition_added.id, receipt_number, received_at, read_back_how, read_back_at FROM petition_added, command_added`;

function seal(cipher: FieldCipher, petitionId: string, petitioner: NewPetitioner, ordinal: number) {
  const sealed = (value: string | undefined) =>
    value === undefined ? null : cipher.seal(value).toString('base64');
  return {
    kind: petitioner.kind,
    name: sealed(petitioner.name),
    phone: sealed(petitioner.phone),
    id_number: sealed(petitioner.idNumber),
    address: sealed(petitioner.address),
    email: sealed(petitioner.email),
    name_hash: cipher.fingerprint('name', petitioner.name).toString('base64'),
    phone_hash: petitioner.phone ? cipher.fingerprint('phone', petitioner.phone).toString('base64') : null,
    id_number_hash: petitioner.idNumber
      ? cipher.fingerprint('id-number', petitioner.idNumber).toString('base64')
      : null,
    code_hash:
      ordinal > 1
        ? hashQueryCode(cipher, representativeCode(cipher, petitionId, ordinal)).toString('base64')
        : null,
    notice_channels: [...new Set(petitioner.noticeChannels)],
    notice_language: petitioner.noticeLanguage ?? 'zh',
  };
}

const YEAR_MS = 366 * 86_400_000;

/** The rules that hold between the fields of a new petition. */
export function checkNewPetition(petition: NewPetition, now: Date): void {
  const refuse = (code: string, field: string, params = {}) => {
    throw new DomainError(code, { status: 422, field, params });
  };
  const named = petition.petitioners.length;
  if (petition.anonymous && named > 0) refuse('petition.anonymous-with-petitioner', 'petitioners');
  if (!petition.anonymous && named === 0) refuse('petition.petitioner-needed', 'petitioners');
  if (named > MAX_REPRESENTATIVES) {
    refuse('petition.too-many-representatives', 'petitioners', { most: MAX_REPRESENTATIVES });
  }
  if (petition.peopleCount !== undefined && petition.peopleCount < named) {
    refuse('petition.people-fewer-than-named', 'peopleCount');
  }
  if (petition.receivedAt && petition.receivedAt > now) refuse('petition.received-in-future', 'receivedAt');
  if (petition.receivedAt && petition.receivedAt.getTime() < now.getTime() - YEAR_MS) {
    refuse('petition.received-too-early', 'receivedAt');
  }
  checkReadBack(petition, now);
}
