import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { escalateByRule } from './escalate-by-rule';
import { lockOpenPetition, savePetition } from './load-petition';
import { endMerges } from './merging/end-merges';
import { mergesWith } from './merging/load-merge';
import { readPeoplePrints } from './people-prints';
import { requireActiveUnit } from './require-unit';
import type { Category, Procedure, Urgency } from './vocabulary';

/** What the registrar decided; the decision table turns it into the route. */
export interface Triage {
  category: Category;
  /** False refuses it; only asked where the town is competent. */
  admissible?: boolean;
  competence: 'this-office' | 'other-authority' | 'judicial';
  repeat?: 'none' | 'join';
  urgency: Urgency;
  procedure?: Procedure;
  unitId?: string;
  earlierPetition?: string;
  targetAuthority?: string;
  reason?: string;
}

const UNPROCESSABLE = 422;

/** Records the registrar's decision. What follows from it (notice, transfer, assignment) is done by the next step. */
export async function triagePetition(
  tx: OfficeTransaction,
  petitionId: string,
  triage: Triage,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const refused = triage.admissible === false;
  if (refused && !triage.reason) {
    throw new DomainError('petition.refusal-needs-reason', { status: UNPROCESSABLE, field: 'reason' });
  }
  if (refused && !triage.targetAuthority) {
    throw new DomainError('petition.refusal-needs-way', { status: UNPROCESSABLE, field: 'targetAuthority' });
  }
  petition.category = triage.category;
  petition.urgency = triage.urgency;
  petition.procedure = triage.procedure ?? 'ordinary';
  petition.status = 'triaged';
  petition.protected = triage.category === 'accusation';
  petition.earlierPetitionId = triage.repeat === 'join' ? await earlierCase(tx, petition, triage) : null;
  const assigned =
    !refused &&
    triage.repeat !== 'join' &&
    triage.competence === 'this-office' &&
    triage.category !== 'accusation';
  petition.unitId = assigned ? await responsibleUnit(tx, petition, triage) : null;
  if (assigned && triage.procedure === 'simplified' && (await leadsOthers(tx, petitionId))) {
    throw new DomainError('merge.simplified', { status: UNPROCESSABLE, field: 'procedure' });
  }
  await savePetition(tx, petition);
  if (petition.protected) await endMerges(tx, petitionId);
  if (assigned) await escalateByRule(tx, petitionId);
}

async function leadsOthers(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  return (await mergesWith(tx, petitionId, ['ordered', 'merged'])).length > 0;
}

async function responsibleUnit(tx: OfficeTransaction, petition: Petition, triage: Triage): Promise<string> {
  if (!triage.unitId)
    throw new DomainError('petition.unit-needed', { status: UNPROCESSABLE, field: 'unitId' });
  await requireActiveUnit(tx.manager, triage.unitId, 'unitId');
  if (triage.unitId === petition.accusedUnitId) {
    throw new DomainError('petition.accused-unit', { status: UNPROCESSABLE, field: 'unitId' });
  }
  return triage.unitId;
}

/**
 * The case that a repeated petition joins: of the same petitioner, and either still open or answered by an opinion,
 * so that joining never closes a matter without one. A joined case stands for the one that it joined.
 */
async function earlierCase(tx: OfficeTransaction, petition: Petition, triage: Triage): Promise<string> {
  const refuse = (code: string): never => {
    throw new DomainError(code, { status: UNPROCESSABLE, field: 'earlierPetition' });
  };
  const mine = await readPeoplePrints(tx.manager, tx.office.cipher, petition.id);
  const rows: { id: string; status: string; protected: boolean; answered: boolean; same: boolean }[] =
    await tx.manager.query(
      `SELECT root.id, root.status, root.protected, root.opinion_delivered_at IS NOT NULL AS answered,
         EXISTS (SELECT 1 FROM petitioner b WHERE b.petition_id IN (named.id, root.id)
           AND (b.phone_hash = ANY ($2::bytea[]) OR b.id_number_hash = ANY ($3::bytea[])
             OR b.name_hash = ANY ($4::bytea[]))) AS same
       FROM petition named JOIN petition root ON root.id = coalesce(named.earlier_petition_id, named.id)
       WHERE named.receipt_number = $1 AND root.erased_at IS NULL`,
      [triage.earlierPetition?.trim().toUpperCase() ?? '', mine.phones, mine.idNumbers, mine.names],
    );
  const earlier = rows[0];
  if (!earlier || earlier.protected) return refuse('petition.earlier-not-found');
  if (earlier.id === petition.id) return refuse('petition.earlier-is-itself');
  if (!earlier.same) return refuse('petition.earlier-other-petitioner');
  const ended = ['refused', 'redirected', 'forwarded', 'withdrawn'].includes(earlier.status);
  if (ended || (earlier.status === 'archived' && !earlier.answered)) {
    return refuse('petition.earlier-unanswered');
  }
  return earlier.id;
}
