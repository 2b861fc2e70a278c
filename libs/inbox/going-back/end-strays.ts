import type { DataSource, EntityManager } from 'typeorm';
import { enqueue } from '#libs/outbox/index';
import { wayBack } from '#libs/process-contract/back-steps';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { isAfter, readStays } from './stays';

interface Back {
  id: string;
  petitionId: string;
  instanceKey: string;
  processId: string;
  processVersion: number;
  toElement: string;
  toStay: string;
  newStay: string;
  fromElement: string;
  scope: string;
}

/** Ends what void work had begun: the keys of that start with one of these causes. */
export type EndBegun = (
  manager: EntityManager,
  petitionId: string,
  causes: readonly string[],
) => Promise<void>;

/**
 * Once the engine has gone back, what void work had begun ends. And what moved from one element to the next in the very moment in which its case went back may stand where nothing should any more.
 * Once the step has been entered again, the records have all that the engine did before: what is still there is ended. Answers how
 * many stays.
 */
export async function endStrays(
  dataSource: DataSource,
  texts: StepTexts,
  endBegun: EndBegun,
): Promise<number> {
  const due: Back[] = await dataSource.query(
    `SELECT b.id, b.petition_id AS "petitionId", b.instance_key AS "instanceKey", n.process_id AS "processId",
       n.process_version AS "processVersion", b.to_element AS "toElement", d.element_instance_key AS "toStay",
       n.element_instance_key AS "newStay", coalesce(f.element_id, m.from_element) AS "fromElement", coalesce(b.scope_key, b.instance_key) AS scope
     FROM step_back b JOIN task n ON n.key = b.new_task JOIN task d ON d.key = b.to_task
       LEFT JOIN task f ON f.key = b.from_task LEFT JOIN case_move m ON m.id = b.move_id
     WHERE b.state = 'done' AND NOT b.swept ORDER BY b.given_at LIMIT 100`,
  );
  let ended = 0;
  for (const back of due)
    ended += await dataSource.transaction((manager) => sweep(manager, texts, endBegun, back));
  return ended;
}

async function sweep(
  manager: EntityManager,
  texts: StepTexts,
  endBegun: EndBegun,
  back: Back,
): Promise<number> {
  const [mine]: [unknown[]] = await manager.query(
    `UPDATE step_back SET swept = true WHERE id = $1 AND NOT swept RETURNING id`,
    [back.id],
  );
  const model = await texts.model(back.processId, back.processVersion);
  const way = model && wayBack(model, back.toElement, back.fromElement);
  if (mine.length === 0 || !way) return 0;
  const { petitionId, instanceKey, scope, toStay, newStay } = back;
  const stays = await readStays(manager, instanceKey);
  const between = stays.all.filter(
    ({ key }) =>
      isAfter(key, toStay) &&
      isAfter(newStay, key) &&
      way.voided.has(stays.within(scope, key)?.elementId ?? ''),
  );
  await endBegun(
    manager,
    petitionId,
    await causesOf(
      manager,
      back.id,
      between.map(({ key }) => key),
    ),
  );
  const ends = between
    .filter((stay) => stay.state === 'active' && stay.scope === scope)
    .map(({ key }) => key);
  if (ends.length === 0) return 0;
  await enqueue(manager, { kind: 'end-stays', petitionId, payload: { instanceKey, ends } });
  return ends.length;
}

/** What a task or a job causes bears its key. */
async function causesOf(manager: EntityManager, id: string, stays: readonly string[]): Promise<string[]> {
  const rows: { cause: string }[] = await manager.query(
    `SELECT 'task:' || task_key || ':' AS cause FROM step_void WHERE step_back_id = $1 AND done
     UNION ALL SELECT 'job:' || job_key || ':' FROM job_result WHERE element_instance_key = ANY ($2::bigint[])`,
    [id, stays],
  );
  return rows.map(({ cause }) => cause);
}
