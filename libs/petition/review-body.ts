import type { EntityManager } from 'typeorm';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import type { AppealLevel } from './vocabulary';

/**
 * The unit that reviews at a level: the office's review body, or its re-review body. Where an office has entered none,
 * its own petition office, which passes the request on to the level above and enters what that decides.
 */
export async function reviewBodyOf(
  manager: Pick<EntityManager, 'query'>,
  level: AppealLevel,
): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM unit WHERE kind = $1 AND active ORDER BY sort, id LIMIT 1`,
    [`${level}-body`],
  );
  return rows[0]?.id ?? PETITION_OFFICE;
}

/** Who examines and drafts there, and who signs. */
export function reviewGroups(unitId: string): { reviewerGroup: string; signerGroup: string } {
  return { reviewerGroup: groupOf(unitId, 'reviewer'), signerGroup: groupOf(unitId, 'head') };
}
