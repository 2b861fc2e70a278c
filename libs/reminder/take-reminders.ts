import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { isQuiet, minuteOfDay } from './quiet-hours';
import { readReminderLines, type ReminderLine, type ReminderRow } from './read-reminder-lines';
import type { ReminderKind } from './vocabulary';

/** What waited longer for an open browser is no news any more. */
const NEWS_HOURS = 12;

interface Setting {
  quietFrom: number | null;
  quietTo: number | null;
  quietExcept: ReminderKind[];
}

/**
 * Takes what a browser of the actor's is to show, each once whichever of their pages asks; in the quiet hours only what they let
 * through, the rest at their end.
 */
export async function takeReminders(
  dataSource: DataSource,
  texts: StepTexts,
  actor: Actor,
  now: Date,
): Promise<ReminderLine[]> {
  const [setting]: Setting[] = await dataSource.query(
    `SELECT quiet_from AS "quietFrom", quiet_to AS "quietTo", quiet_except AS "quietExcept"
     FROM reminder_setting WHERE person_id = $1`,
    [actor.personId],
  );
  if (!setting) return [];
  const kinds = isQuiet(setting, minuteOfDay(now)) ? setting.quietExcept : null;
  const [rows]: [(ReminderRow & { fresh: boolean })[]] = await dataSource.query(
    `UPDATE reminder SET taken_at = $2
     WHERE person_id = $1 AND way = 'browser' AND taken_at IS NULL AND mail_id IS NULL AND ($3::text[] IS NULL OR kind = ANY ($3))
     RETURNING kind, task_key AS "taskKey", notice_id AS "noticeId",
       made_at > $2::timestamptz - interval '${NEWS_HOURS} hours' AS fresh`,
    [actor.personId, now, kinds],
  );
  const news = rows.filter(({ fresh }) => fresh);
  return news.length > 0 ? readReminderLines(dataSource.manager, texts, actor, news, now) : [];
}
