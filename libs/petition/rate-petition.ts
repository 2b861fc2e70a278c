import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';

/** The petitioner rates the handling, 1 to 5, once the opinion is delivered; a later rating replaces it. */
export async function ratePetition(
  tx: OfficeTransaction,
  petitionId: string,
  rating: { score: number; comment?: string },
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.opinionDeliveredAt === null) throw new DomainError('petition.rating-not-open');
  await tx.manager.query(
    `INSERT INTO rating (petition_id, score, comment, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (petition_id) DO UPDATE SET score = excluded.score, comment = excluded.comment, at = excluded.at`,
    [petitionId, rating.score, rating.comment ?? null, tx.now],
  );
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.rated',
    data: { score: rating.score },
  });
}
