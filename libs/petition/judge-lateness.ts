import type { OfficeTransaction } from '#libs/office/office';
import { Review } from './entities/review.entity';
import type { LateCause } from './vocabulary';

/** The reviewer has judged why a request is late; the reason that excuses it is kept on record. */
export async function judgeLateness(
  tx: OfficeTransaction,
  instanceKey: string,
  judgement: { admitted: boolean; cause?: LateCause },
): Promise<void> {
  if (!judgement.admitted) return;
  const [claim]: { cause: string }[] = await tx.manager.query(
    `SELECT cause FROM instance_claim WHERE instance_key = $1`,
    [instanceKey],
  );
  if (!claim) throw new Error(`instance ${instanceKey} carries no review`);
  await tx.manager.update(Review, { id: claim.cause }, { admittedCause: judgement.cause ?? null });
}
