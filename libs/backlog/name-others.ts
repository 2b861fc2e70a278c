import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { BacklogCase } from './entities/backlog-case.entity';
import { lockOpenBacklog } from './load-backlog';
import { type NamedPeople, requireFit } from './named-people';
import { tellNamed } from './tell-named';

/** The supervisor names other people, with a reason: whoever left the post, or has an interest in the case after all (Reg. 28). */
export async function nameOthers(
  tx: OfficeTransaction,
  petitionId: string,
  { reason, ...named }: NamedPeople & { reason: string },
): Promise<void> {
  const { petition, backlog } = await lockOpenBacklog(tx, petitionId);
  await requireFit(tx.manager, petitionId, named);
  const { townLeaderId, communityLeaderId, responsibleId } = named;
  const people = { townLeaderId, communityLeaderId, responsibleId };
  await tx.manager.update(BacklogCase, { id: backlog.id }, people);
  const known = [backlog.townLeaderId, backlog.communityLeaderId, backlog.responsibleId];
  await giveStaffNotice(tx, {
    groups: [],
    persons: [...new Set(Object.values(people))].filter((id) => !known.includes(id)),
    kind: 'backlog-named',
    petitionId,
    key: `${backlog.id}:${tx.cause}`,
  });
  await tellNamed(tx, petition, { ...backlog, ...people });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'backlog.renamed',
    data: { reason, ...people },
  });
}
