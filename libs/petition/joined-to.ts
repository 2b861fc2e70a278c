import type { OfficeTransaction } from '#libs/office/office';
import { Petition } from './entities/petition.entity';

/** The repeated petitions that joined a case: whoever raised them is told what is decided on it. */
export function joinedTo(tx: OfficeTransaction, petitionId: string): Promise<Petition[]> {
  return tx.manager.find(Petition, {
    where: { earlierPetitionId: petitionId, status: 'joined' },
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
}
