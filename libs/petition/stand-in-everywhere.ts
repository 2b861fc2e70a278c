import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { lockPetition } from './load-petition';
import { standIn } from './stand-in';

/**
 * Gives back what somebody with an interest still holds, and finds tasks with nobody: a step that begins after
 * somebody has stepped back from the matter comes to its usual group, in which nobody may be left. Answers the petitions of which a task has found nobody at all.
 */
export async function standInEverywhere(dataSource: DataSource, office: OfficeService): Promise<string[]> {
  // Claimed in the moment in which the interest was put on record, or given back by the engine since.
  await dataSource.query(
    `UPDATE task t SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL, draft = NULL FROM interest i
     WHERE i.petition_id = t.petition_id AND i.person_id IN (t.assignee, t.on_behalf_of) AND t.state = 'open'`,
  );
  const concerned: { id: string }[] = await dataSource.query(
    `SELECT DISTINCT i.petition_id AS id FROM interest i JOIN task t ON t.petition_id = i.petition_id
     WHERE t.state = 'open' AND t.assignee IS NULL`,
  );
  const nobody: string[] = [];
  for (const { id } of concerned) {
    await office.transaction(SYSTEM, `stand-in:${newId()}`, async (tx) => {
      await lockPetition(tx, id);
      if (!(await standIn(tx, id))) nobody.push(id);
    });
  }
  return nobody;
}
