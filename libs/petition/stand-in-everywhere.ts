import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { lockPetition } from './load-petition';
import { standIn } from './stand-in';

/**
 * Gives back what somebody with an interest still holds, and finds tasks with nobody: a step that begins after
 * somebody has stepped back from the matter comes to its usual group, in which nobody may be left; and what a joint
 * meeting resolved lies with a post that nobody holds any more. Answers the petitions of which a task has found nobody at all.
 */
export async function standInEverywhere(dataSource: DataSource, office: OfficeService): Promise<string[]> {
  // Claimed in the moment in which the interest was put on record, or given back by the engine since.
  await dataSource.query(
    `UPDATE task t SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL, draft = NULL FROM interest i
     WHERE i.petition_id = t.petition_id AND i.person_id IN (t.assignee, t.on_behalf_of) AND t.state = 'open'`,
  );
  const concerned: { id: string }[] = await dataSource.query(
    `SELECT DISTINCT i.petition_id AS id FROM interest i JOIN task t ON t.petition_id = i.petition_id
     WHERE t.state = 'open' AND t.assignee IS NULL
     UNION
     SELECT t.petition_id FROM task t
     WHERE t.process_id = 'meeting-resolution' AND t.state = 'open' AND t.assignee IS NULL AND NOT EXISTS (
       SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
       WHERE o.unit_id || ':' || o.role = t.candidate_group)`,
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
