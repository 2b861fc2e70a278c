import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { lockOrganisation } from '#libs/organisation/change';
import { dropLeadersWithoutPost, groupsOf } from '#libs/organisation/index';
import { whoIsToldOf } from '#libs/organisation/who-is-told-of';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { handOver } from './hand-over';

const REASON = '岗位任期届满 / The term of the post has ended';

/** Everything goes back to its group, so no step's rule of who may take it over is asked. */
const NOBODY_NAMED = { find: () => undefined };

interface Turned {
  id: string;
  group: string;
  day: string;
  over: boolean;
}

/**
 * What the beginning and the end of posts bring with them beside the rights, which follow the day by themselves: of a post that is
 * over, what its holder has goes back to its group, they lead the unit no more, and who answers for the unit is told of how much came back; browsers
 * look at their rights again. Each person in a transaction of their own. Answers how many posts have turned.
 */
export async function turnPosts(
  dataSource: DataSource,
  office: Pick<OfficeService, 'transaction'>,
): Promise<number> {
  const due: { personId: string }[] = await dataSource.query(
    `SELECT DISTINCT person_id AS "personId" FROM post_term WHERE stage <> 'over'
       AND ((stage = 'ahead' AND first_day <= office_day()) OR last_day < office_day()) ORDER BY 1`,
  );
  let turned = 0;
  for (const { personId } of due) {
    turned += await retryOnDeadlock(() =>
      office.transaction(SYSTEM, `post-watch:${newId()}`, (tx) => turn(tx, personId)),
    );
  }
  return turned;
}

async function turn(tx: OfficeTransaction, personId: string): Promise<number> {
  const { manager } = tx;
  await lockOrganisation(manager);
  const [turned] = (await manager.query(
    `UPDATE post_term SET stage = CASE WHEN last_day < office_day() THEN 'over' ELSE 'begun' END
     WHERE person_id = $1 AND stage <> 'over' AND ((stage = 'ahead' AND first_day <= office_day()) OR last_day < office_day())
     RETURNING id, unit_id || ':' || role AS "group", stage = 'over' AS over,
       (CASE WHEN stage = 'over' THEN last_day ELSE first_day END)::text AS day`,
    [personId],
  )) as [Turned[], number];
  for (const { group, day, over } of turned)
    await record(manager, {
      actor: 'system',
      action: over ? 'organisation.end-post' : 'organisation.begin-post',
      subjectType: 'person',
      subjectId: personId,
      detail: { group, day },
    });
  if (turned.some(({ over }) => over)) await letGo(tx, personId, turned);
  if (turned.length > 0) {
    await notifyChange(manager, { t: 'rights' });
    await notifyChange(manager, { t: 'task', groups: turned.map(({ group }) => group) });
  }
  return turned.length;
}

async function letGo(tx: OfficeTransaction, personId: string, turned: readonly Turned[]): Promise<void> {
  await dropLeadersWithoutPost(tx.manager, null, personId);
  const keeps = await groupsOf(tx.manager, personId);
  const back = await handOver(tx, NOBODY_NAMED, personId, keeps, { receivers: [], reason: REASON });
  const counted: { group: string; guarded: boolean; tasks: number }[] = await tx.manager.query(
    `SELECT candidate_group AS "group", protected AS guarded, count(*)::int AS tasks FROM task
     WHERE key = ANY ($1::bigint[]) GROUP BY 1, 2 ORDER BY 1, 2`,
    [back.map(({ key }) => key)],
  );
  for (const { group, guarded, tasks } of counted) {
    const post = turned.find((one) => one.over && one.group === group);
    if (!post) continue;
    const facts = { person: personId, tasks, day: post.day, post: group };
    const groups = whoIsToldOf(group, guarded);
    await giveStaffNotice(tx, { groups, kind: 'post-ended', facts, key: `${post.id}:${guarded}` });
  }
}
