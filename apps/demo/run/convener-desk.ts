import { fill, phrases } from '../plan/material';
import { LEADER } from '../plan/staff';
import { ApiProblem } from './api-client';
import type { Sessions } from './sessions';

interface Proposed {
  key: string;
  meetingId: string | null;
}
interface Agenda {
  number: string;
  items: { petitionId: string }[];
}

/** Refused because something else has happened to the meeting or its case meanwhile. */
const OVERTAKEN = [404, 409];

/**
 * What the convener does beside the stories: the office's rule proposes a meeting for each case of many petitioners or overdue
 * twice, and a convener leaves none of them lying. Most are turned down with grounds: the unit goes on.
 */
export class ConvenerDesk {
  private said = 0;

  /** @param isTold whether a story decides on the meeting of this case itself */
  constructor(
    private readonly sessions: Sessions,
    private readonly isTold: (petitionId: string) => boolean,
  ) {}

  async clear(): Promise<void> {
    const leader = await this.sessions.as(LEADER);
    const { items } = await leader.get<{ items: Proposed[] }>('/inbox?box=todo&step=decide-meeting&limit=50');
    for (const task of items) {
      if (task.meetingId === null) continue;
      const agenda = await leader.get<Agenda>(`/meetings/${task.meetingId}`);
      if (agenda.items.some(({ petitionId }) => this.isTold(petitionId))) continue;
      await this.turnDown(task.key, agenda.number);
    }
  }

  private async turnDown(key: string, meeting: string): Promise<void> {
    const leader = await this.sessions.as(LEADER);
    const templates = phrases.meetingDeclined;
    const grounds = fill(templates[this.said++ % templates.length] as string, { meeting });
    try {
      await leader.post(`/tasks/${key}/claim`);
      await leader.post(`/tasks/${key}/complete`, { values: { held: false, grounds } });
    } catch (error) {
      if (!(error instanceof ApiProblem && OVERTAKEN.includes(error.status))) throw error;
    }
  }
}
