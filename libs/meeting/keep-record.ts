import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { ableGroups } from './able-groups';
import { ableDeputies } from './answer-invitation';
import type { MeetingItem } from './entities/meeting-item.entity';
import { MeetingItem as Item } from './entities/meeting-item.entity';
import { MeetingParticipant } from './entities/meeting-participant.entity';
import { MeetingPosition } from './entities/meeting-position.entity';
import { MeetingTask } from './entities/meeting-task.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { requireOwnWords, type Words } from './own-words';

/** How many voted so, where votes were taken. */
export interface Votes {
  inFavour: number;
  against: number;
  abstained: number;
}

export interface MeetingRecord {
  attendance: readonly {
    participantId: string;
    attended: boolean;
    /** Somebody else of the unit came; who, unless that was answered to the invitation. */
    byDeputy?: boolean;
    deputyId?: string | null;
    /** What the unit said of each case. */
    positions?: readonly { itemId: string; text: string }[] | null;
    /** What it said of the meeting as a whole. */
    position?: string | null;
  }[];
  outcomes: readonly { itemId: string; outcome: string; votes?: Votes | null }[];
  resolutions: readonly { itemId: string; unitId: string; what: string; dueOn: string }[];
}

/**
 * What the meeting was: who came and what each said, what it resolved of each case, and who does what by when. Replaces
 * what was kept before; it can be written until the minutes are drafted, and anew when the convener sends them back.
 */
export async function keepRecord(
  tx: OfficeTransaction,
  meetingId: string,
  record: MeetingRecord,
): Promise<void> {
  await lockMeetingIn(tx, meetingId, 'planned');
  const items = new Map((await openItems(tx, meetingId)).map((item) => [item.id, item]));
  await requireOwnWords(tx, [...items.values()], wordsOf(record));
  await keepAttendance(tx, meetingId, record.attendance, items);
  for (const [index, { itemId, outcome, votes }] of record.outcomes.entries()) {
    requireItem(items, itemId, `outcomes.${index}.itemId`);
    await tx.manager.update(
      Item,
      { id: itemId },
      {
        outcome,
        votesFor: votes?.inFavour ?? null,
        votesAgainst: votes?.against ?? null,
        votesAbstained: votes?.abstained ?? null,
      },
    );
  }
  await tx.manager.delete(MeetingTask, { meetingId });
  for (const [index, resolution] of record.resolutions.entries()) {
    const at = `resolutions.${index}`;
    const { petitionId } = requireItem(items, resolution.itemId, `${at}.itemId`);
    await requireOwner(tx, resolution.unitId, petitionId, `${at}.unitId`);
    if (civilDay(resolution.dueOn) < civilDayOf(tx.now)) {
      throw new DomainError('meeting.day-passed', { status: 422, field: `${at}.dueOn` });
    }
    await tx.manager.insert(MeetingTask, {
      ...resolution,
      id: newId(),
      meetingId,
      petitionId,
      state: 'planned',
      report: null,
      doneBy: null,
      doneAt: null,
    });
  }
}

async function keepAttendance(
  tx: OfficeTransaction,
  meetingId: string,
  attendance: MeetingRecord['attendance'],
  items: ReadonlyMap<string, MeetingItem>,
): Promise<void> {
  for (const [index, one] of attendance.entries()) {
    const { participantId, attended, byDeputy, deputyId, position } = one;
    const deputised = attended && byDeputy === true;
    if (deputised && deputyId)
      await requireDeputy(tx, meetingId, participantId, deputyId, `attendance.${index}.deputyId`);
    const { affected } = await tx.manager.update(
      MeetingParticipant,
      { id: participantId, meetingId },
      {
        attended,
        byDeputy: deputised,
        ...(deputised && deputyId && { deputyId }),
        position: attended ? (position ?? null) : null,
      },
    );
    if (!affected) {
      throw new DomainError('meeting.unknown-participant', {
        status: 422,
        field: `attendance.${index}.participantId`,
      });
    }
    await tx.manager.delete(MeetingPosition, { participantId });
    if (!attended) continue;
    for (const [at, { itemId, text }] of (one.positions ?? []).entries()) {
      requireItem(items, itemId, `attendance.${index}.positions.${at}.itemId`);
      if (text.trim())
        await tx.manager.upsert(MeetingPosition, { participantId, itemId, text }, [
          'participantId',
          'itemId',
        ]);
    }
  }
}

/** Everything in a record that is about one case, with where it stands. */
function wordsOf({ attendance, outcomes, resolutions }: MeetingRecord): Words[] {
  return [
    ...attendance.flatMap(({ positions }, i) =>
      (positions ?? []).map(({ itemId, text }, at) => ({
        itemId,
        text,
        field: `attendance.${i}.positions.${at}.text`,
      })),
    ),
    ...outcomes.map(({ itemId, outcome }, i) => ({ itemId, text: outcome, field: `outcomes.${i}.outcome` })),
    ...resolutions.map(({ itemId, what }, i) => ({ itemId, text: what, field: `resolutions.${i}.what` })),
  ];
}

async function requireDeputy(
  tx: OfficeTransaction,
  meetingId: string,
  participantId: string,
  deputyId: string,
  field: string,
): Promise<void> {
  const participant = await tx.manager.findOneBy(MeetingParticipant, { id: participantId, meetingId });
  const able = participant ? await ableDeputies(tx.manager, meetingId, participant.unitId) : [];
  if (!able.some(({ id }) => id === deputyId)) {
    throw new DomainError('meeting.deputy-unable', { status: 422, field });
  }
}

function requireItem(items: ReadonlyMap<string, MeetingItem>, id: string, field: string): MeetingItem {
  const item = items.get(id);
  if (!item) throw new DomainError('meeting.unknown-item', { status: 422, field });
  return item;
}

/** The head of a unit answers for what it does; one with an interest in the case can't be given it (Reg. 28). */
async function requireOwner(
  tx: OfficeTransaction,
  unitId: string,
  petitionId: string,
  field: string,
): Promise<void> {
  const group = [groupOf(unitId, 'head')];
  const [unit]: unknown[] = await tx.manager.query(`SELECT 1 FROM unit WHERE id = $1`, [unitId]);
  if (!unit) throw new DomainError('meeting.unknown-unit', { status: 422, field });
  if ((await ableGroups(tx.manager, group, [])).length === 0) {
    throw new DomainError('meeting.no-head', { status: 422, field });
  }
  if ((await ableGroups(tx.manager, group, [petitionId])).length === 0) {
    throw new DomainError('meeting.owner-interested', { status: 422, field });
  }
}
