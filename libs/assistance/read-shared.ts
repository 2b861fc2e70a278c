import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { reachedSql } from '#libs/inbox/deputy-reach';
import { taskVisibleSql } from '#libs/inbox/task-access';
import { openFacts } from './hardship-facts';
import './messages';
import { DECISION, type DecisionView, type PaymentView } from './referral-view';
import { SHARED_WITH, type SharedField } from './shared-fields';
import { type Department, type HardshipCause, type HardshipLevel, SHARING } from './vocabulary';

type Db = Pick<EntityManager, 'query'>;

/** The department for which each limited step is done. */
const DEPARTMENT_OF: Readonly<Record<string, Department>> = {
  'decide-civil-affairs': 'civil-affairs',
  'sign-civil-affairs': 'civil-affairs',
  'decide-finance': 'finance',
  'sign-finance': 'finance',
  'record-payment': 'finance',
};

/** What can be shared of a household. */
export interface SharedValues {
  name: string;
  phone: string | null;
  idNumber: string | null;
  address: string | null;
  householdSize: number;
  monthlyIncome: number;
  monthlyNeeds: number;
  suddenEvent: boolean;
  cause: HardshipCause;
  need: string;
  wanted: number;
  level: HardshipLevel;
  /** Name of the paper; it is fetched with the task's key. */
  document: string | null;
}

/** What a department sees of a referral while it is shared: its fields of the household, its own decision, what it is to pay. */
export interface SharedReferral {
  department: Department;
  fields: Partial<SharedValues>;
  decision: DecisionView & { remarks: string | null };
  /** What finance has to pay, of both departments. */
  payable: Pick<PaymentView, 'department' | 'amountFen'>[];
}

interface Found {
  petitionId: string;
  elementId: string;
  level: HardshipLevel;
  sealed: Buffer;
  documentId: string | null;
  documentName: string | null;
  name: Buffer;
  phone: Buffer | null;
  idNumber: Buffer | null;
  address: Buffer | null;
  decision: SharedReferral['decision'];
  payable: SharedReferral['payable'];
}

/**
 * What is shared with whoever has this task; the look is put on record. Refused (404) for a task that is not theirs or shares
 * nothing, and once the referral is over: then nobody sees it any more.
 */
export async function readShared(
  db: Db,
  cipher: FieldCipher,
  actor: Actor,
  taskKey: string,
): Promise<SharedReferral> {
  const { department, found } = await find(db, actor, taskKey);
  const open = (sealed: Buffer | null) => (sealed ? cipher.open(sealed) : null);
  const facts = openFacts(cipher, found.sealed);
  const all: SharedValues = {
    name: cipher.open(found.name),
    phone: open(found.phone),
    idNumber: open(found.idNumber),
    address: open(found.address),
    householdSize: facts.householdSize,
    monthlyIncome: facts.monthlyIncomeFen,
    monthlyNeeds: facts.monthlyNeedsFen,
    suddenEvent: facts.suddenEvent,
    cause: facts.cause,
    need: facts.need,
    wanted: facts.wantedFen,
    level: found.level,
    document: found.documentName,
  };
  const fields = SHARED_WITH[department];
  await recordLook(db, actor, found.petitionId, { taskKey, fields });
  return {
    department,
    fields: Object.fromEntries(fields.map((field: SharedField) => [field, all[field]])),
    decision: found.decision,
    payable: found.elementId === 'record-payment' ? found.payable : [],
  };
}

/** Id of the one paper that is shared with whoever has this task; 404 when none is. */
export async function sharedDocument(db: Db, actor: Actor, taskKey: string): Promise<string> {
  const { department, found } = await find(db, actor, taskKey);
  if (!found.documentId || !SHARED_WITH[department].includes('document')) throw notShared();
  await recordLook(db, actor, found.petitionId, { taskKey, fields: ['document'] });
  return found.documentId;
}

async function find(
  db: Db,
  actor: Actor,
  taskKey: string,
): Promise<{ department: Department; found: Found }> {
  const params = new SqlParams();
  const key = params.add(taskKey);
  const rows: Found[] = await db.query(
    `SELECT t.petition_id AS "petitionId", t.element_id AS "elementId", r.level, r.facts_cipher AS sealed,
       a.id AS "documentId", a.name AS "documentName", n.name_cipher AS name, n.phone_cipher AS phone,
       n.id_number_cipher AS "idNumber", n.address_cipher AS address,
       (SELECT ${DECISION} || jsonb_build_object('remarks', d.remarks) FROM assistance_decision d
        WHERE d.referral_id = r.id AND d.department = ${params.add(DEPARTMENT_OF)}::jsonb ->> t.element_id) AS decision,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('department', d.department, 'amountFen', d.amount_fen)
          ORDER BY d.department), '[]')
        FROM assistance_decision d WHERE d.referral_id = r.id AND d.amount_fen > 0) AS payable
     FROM task t JOIN instance_claim c ON c.instance_key = t.instance_key
     JOIN assistance_referral r ON r.id::text = c.cause AND r.petition_id = t.petition_id
     JOIN petitioner n ON n.petition_id = r.petition_id AND n.ordinal = r.ordinal
     LEFT JOIN attachment a ON a.id = r.document_id AND a.petition_id = r.petition_id
     WHERE t.key = ${key} AND t.process_id = 'assistance-referral' AND (t.candidate_group = ANY (${params.add(actor.groups)}) OR ${reachedSql(actor, params)})
       AND r.state = ANY (${params.add(SHARING)}) AND r.consented_at IS NOT NULL AND r.facts_cipher IS NOT NULL
       AND ${taskVisibleSql(actor, params)}`,
    params.values,
  );
  const department = rows[0] && DEPARTMENT_OF[rows[0].elementId];
  if (!rows[0] || !department) throw notShared();
  return { department, found: rows[0] };
}

function recordLook(
  db: Db,
  actor: Actor,
  petitionId: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return record(db, {
    actor,
    action: 'assistance.look',
    subjectType: 'petition',
    subjectId: petitionId,
    detail,
  });
}

const notShared = () => new DomainError('assistance.not-shared', { status: 404 });
