import type { Act, Values } from '../plan/event';
import { eventually } from './eventually';
import type { Sessions } from './sessions';

interface Meeting {
  id: string;
  number: string;
  items: { id: string; petitionId: string; state: string }[];
  participants: { id: string }[];
  minutesHash: string | null;
}

/** Plays the joint meeting that a case is on the agenda of. */
export class MeetingRunner {
  private number = '';

  constructor(
    private readonly petitionId: string,
    private readonly sessions: Sessions,
  ) {}

  async complete(by: string, step: string, values: Values): Promise<void> {
    const meeting = await this.find(by);
    const person = await this.sessions.as(by);
    const key = await eventually(
      () => `${step} in the inbox of ${by}`,
      async () => {
        const page = await person.get<{ items: { key: string; state: string }[] }>(
          `/inbox?box=todo&step=${step}&q=${meeting.number}&limit=5`,
        );
        return page.items.find((task) => task.state === 'open')?.key;
      },
    );
    await person.post(`/tasks/${key}/claim`);
    // Whoever signs says which text they were shown.
    const signed = step === 'sign-minutes' && values.signed === true;
    const hash = signed ? { paperHash: (await this.find(by)).minutesHash } : {};
    await person.post(`/tasks/${key}/complete`, { values: { ...values, ...hash } });
    await eventually(
      () => `task ${key} is completed`,
      async () => {
        const task = await person.get<{ state: string; refusal: string | null }>(`/tasks/${key}`);
        if (task.state === 'open') throw new Error(`task ${key} was refused: ${task.refusal}`);
        return task.state === 'completed' ? true : undefined;
      },
    );
  }

  async invite(by: string, units: readonly string[]): Promise<void> {
    const { id } = await this.find(by);
    const participants = [...new Set(units)].map((unitId) => ({ unitId, role: 'head' }));
    await (await this.sessions.as(by)).put(`/meetings/${id}/participants`, { participants });
  }

  async record(act: Extract<Act, { do: 'meeting-record' }>): Promise<void> {
    const { id, items, participants } = await this.find(act.by);
    const item = items.find((one) => one.petitionId === this.petitionId);
    const itemId = item?.id ?? '';
    const open = items.filter(({ state }) => state !== 'left');
    await (
      await this.sessions.as(act.by)
    ).put(`/meetings/${id}/record`, {
      attendance: participants.map((one) => ({
        participantId: one.id,
        attended: true,
        positions: open.map((each) => ({ itemId: each.id, text: act.position })),
      })),
      // Other cases may have come onto the agenda by rule; each is decided on.
      outcomes: open.map((one) => ({
        itemId: one.id,
        outcome: act.outcome,
        votes: { inFavour: participants.length, against: 0, abstained: 0 },
      })),
      resolutions: [{ itemId, unitId: act.owner, what: act.what, dueOn: act.dueOn }],
    });
  }

  /** The meeting, as somebody sees it who has to do with it. */
  private async find(by: string): Promise<Meeting> {
    const person = await this.sessions.as(by);
    return eventually(
      () => `a joint meeting on ${this.petitionId}`,
      async () => {
        const rows = await person.get<{ id: string; number: string }[]>('/meetings');
        for (const { id } of rows.filter(({ number }) => this.number === '' || number === this.number)) {
          const meeting = await person.get<Meeting>(`/meetings/${id}`);
          if (!meeting.items.some((one) => one.petitionId === this.petitionId && one.state !== 'left'))
            continue;
          this.number = meeting.number;
          return meeting;
        }
        return undefined;
      },
    );
  }
}
