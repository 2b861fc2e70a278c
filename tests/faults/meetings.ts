import { loginAs } from '#tests/support/api-client';
import { CLERK, CONVENER } from '#tests/support/meeting-driver';
import type { Desk } from './desk';
import { daysAfter } from '#tests/support/office-days';

/** A task of a joint meeting on a case of the run. */
export interface MeetingTask {
  key: string;
  elementId: string;
  meetingId: string;
  /** The unit that handles the case and carries out what is resolved. */
  unitId: string;
}

/** Tasks of meetings on cases whose subject begins with `$1`. */
export const MEETING_TASKS = `
  SELECT t.key, t.element_id AS "elementId", t.meeting_id AS "meetingId", p.unit_id AS "unitId"
  FROM task t JOIN meeting_item i ON i.meeting_id = t.meeting_id AND i.state = 'open' JOIN petition p ON p.id = i.petition_id
  WHERE t.state = 'open' AND p.subject LIKE $1 || ' %'`;

/** What the convener and the petition office do of meetings; whatever a fault keeps from an answer comes round again. */
export class Meetings {
  constructor(private readonly desk: Desk) {}

  /** Whether the task was done now. */
  async handle(task: MeetingTask, today: string): Promise<boolean> {
    const values = await this.valuesOf(task, today);
    if (!values) return false;
    const convenes = ['decide-meeting', 'sign-minutes'].includes(task.elementId);
    const member = await loginAs(convenes ? CONVENER : CLERK);
    const answer = await this.desk.call(member, `/tasks/${task.key}/complete`, { values });
    // A completion whose answer was lost has taken effect: the task is no longer open.
    if (!answer || answer.status === 409) return false;
    if (answer.status === 200) return true;
    throw new Error(`${task.elementId}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** What is entered; undefined when what has to be there before can't be written or read just now. */
  private async valuesOf(task: MeetingTask, today: string): Promise<object | undefined> {
    switch (task.elementId) {
      case 'decide-meeting':
        return { held: true, grounds: '同意召开。' };
      case 'plan-meeting': {
        const participants = ['dongjie', 'hexi'].map((unitId) => ({ unitId, role: 'head' }));
        if (!(await this.put(task, 'participants', { participants }))) return undefined;
        return {
          plannedOn: daysAfter(today, 1),
          startsAt: '09:30',
          mode: 'in-person',
          place: '镇政府三楼会议室',
        };
      }
      case 'record-meeting':
        if (!(await this.record(task, today))) return undefined;
        return { convenedOn: today, minutes: '会议听取了情况汇报，研究形成如下决议。' };
      case 'sign-minutes': {
        const meeting = await this.read(CONVENER, task);
        return meeting?.minutesHash ? { signed: true, paperHash: meeting.minutesHash } : undefined;
      }
      default:
        throw new Error(`nobody knows what to enter at ${task.elementId}`);
    }
  }

  private async record(task: MeetingTask, today: string): Promise<boolean> {
    const meeting = await this.read(CLERK, task);
    const item = meeting?.items.find(({ state }: any) => state === 'open');
    if (!item) return false;
    const position = { itemId: item.id, text: '同意牵头落实。' };
    return this.put(task, 'record', {
      attendance: meeting.participants.map(({ id }: any) => ({
        participantId: id,
        attended: true,
        positions: [position],
      })),
      outcomes: [{ itemId: item.id, outcome: '由承办单位牵头，十日内完成。' }],
      resolutions: [
        { itemId: item.id, unitId: task.unitId, what: '完成线路改造并组织验收', dueOn: daysAfter(today, 10) },
      ],
    });
  }

  private async read(name: string, { meetingId }: MeetingTask): Promise<any> {
    const answer = await this.desk.call(await loginAs(name), `/meetings/${meetingId}`, undefined, 'GET');
    return answer?.status === 200 ? answer.body : undefined;
  }

  private async put({ meetingId }: MeetingTask, part: string, body: object): Promise<boolean> {
    const answer = await this.desk.call(await loginAs(CLERK), `/meetings/${meetingId}/${part}`, body, 'PUT');
    if (!answer || answer.status === 409) return false;
    if (answer.status === 204) return true;
    throw new Error(`${part} of a meeting: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}
