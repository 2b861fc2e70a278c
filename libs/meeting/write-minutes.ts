import type { OfficeTransaction } from '#libs/office/office';
import { Petition } from '#libs/petition/entities/petition.entity';
import { chineseDay, MEETING_WORDS, writeDocument } from '#libs/petition/papers';
import { MeetingItem } from './entities/meeting-item.entity';
import type { Meeting } from './entities/meeting.entity';
import { openItems } from './load-meeting';

interface Participant {
  unit: string;
  role: string;
  attended: boolean | null;
  byDeputy: boolean;
  deputy: string | null;
}

/** A meeting that has been held. */
export type HeldMeeting = Pick<Meeting, 'id' | 'number' | 'mode' | 'place' | 'convenerGroup'> & {
  heldOn: string;
  minutes: string;
};

/**
 * Drafts the minutes as papers (联席会议纪要): one for each case on the agenda, with what concerns that case alone. What was
 * written of the meeting as a whole is in it only where the meeting dealt with no other case.
 */
export async function writeMinutes(tx: OfficeTransaction, meeting: HeldMeeting): Promise<void> {
  const items = await openItems(tx, meeting.id);
  const common = await commonOf(tx, meeting);
  const minutes = items.length === 1 ? meeting.minutes : word('other-cases');
  for (const item of items) {
    const petition = await tx.manager.findOneByOrFail(Petition, { id: item.petitionId });
    const values = { ...common, ...(await ownOf(tx, item)), matter: petition.subject, minutes };
    const { id } = await writeDocument(tx, petition, {
      kind: 'meeting-minutes',
      values,
      article: 'office-rule',
      state: 'draft',
      part: item.id,
    });
    await tx.manager.update(MeetingItem, { id: item.id }, { minutesId: id });
  }
}

async function commonOf(tx: OfficeTransaction, meeting: HeldMeeting): Promise<Record<string, string>> {
  const people: Participant[] = await tx.manager.query(
    `SELECT u.name_zh AS unit, mp.role, mp.attended, mp.by_deputy AS "byDeputy", d.display_name AS deputy
     FROM meeting_participant mp JOIN unit u ON u.id = mp.unit_id LEFT JOIN person d ON d.id = mp.deputy_id
     WHERE mp.meeting_id = $1 ORDER BY u.path, mp.role`,
    [meeting.id],
  );
  const named = ({ unit, role, byDeputy, deputy }: Participant) => {
    const sent = byDeputy ? `，${deputy ?? ''}${word('by-deputy')}` : '';
    return `${unit}（${word(role)}${sent}）`;
  };
  const list = (some: Participant[]) => some.map(named).join('、') || word('none');
  const [unitId = '', role = ''] = (meeting.convenerGroup ?? '').split(':');
  const [convener]: { name: string }[] = await tx.manager.query(
    `SELECT name_zh AS name FROM unit WHERE id = $1`,
    [unitId],
  );
  return {
    meetingNumber: meeting.number,
    heldOn: chineseDay(new Date(`${meeting.heldOn}T00:00:00+08:00`)),
    mode: word(meeting.mode ?? 'in-person'),
    place: meeting.place ?? word('none'),
    convener: convener ? `${convener.name}${word(role)}` : word('none'),
    participants: list(people.filter(({ attended }) => attended)),
    absent: list(people.filter(({ attended }) => !attended)),
  };
}

async function ownOf(tx: OfficeTransaction, item: MeetingItem): Promise<Record<string, string>> {
  const positions: { unit: string; text: string }[] = await tx.manager.query(
    `SELECT u.name_zh AS unit, w.text FROM meeting_position w JOIN meeting_participant mp ON mp.id = w.participant_id
       JOIN unit u ON u.id = mp.unit_id WHERE w.item_id = $1 AND mp.attended ORDER BY u.path, mp.role`,
    [item.id],
  );
  const resolutions: { unit: string; what: string; dueOn: string }[] = await tx.manager.query(
    `SELECT u.name_zh AS unit, t.what, t.due_on::text AS "dueOn" FROM meeting_task t JOIN unit u ON u.id = t.unit_id
     WHERE t.item_id = $1 ORDER BY t.due_on, u.path, t.id`,
    [item.id],
  );
  const lines = (some: string[]) => some.join('\n') || word('none');
  const until = (day: string) => chineseDay(new Date(`${day}T00:00:00+08:00`));
  const { votesFor, votesAgainst, votesAbstained } = item;
  return {
    positions: lines(positions.map(({ unit, text }) => `${unit}：${text}`)),
    outcome: item.outcome ?? '',
    votes:
      votesFor === null
        ? word('no-votes')
        : `赞成${votesFor}票，反对${votesAgainst ?? 0}票，弃权${votesAbstained ?? 0}票`,
    resolutions: lines(
      resolutions.map(
        ({ unit, what, dueOn }, i) =>
          `${i + 1}．${what.replace(/[。；]+$/, '')}（${unit}负责，${until(dueOn)}前完成）。`,
      ),
    ),
  };
}

/** A word of the minutes as the papers have it. */
function word(key: string): string {
  const found = MEETING_WORDS[key];
  if (found === undefined) throw new Error(`papers have no word for ${key}`);
  return found;
}
