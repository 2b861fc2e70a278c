import { type ApiClient, loginAs } from './api-client';
import { officeNow } from './case-driver';

const DAY_MS = 86_400_000;

/** A day in China from today on, `YYYY-MM-DD`. */
export async function dayAhead(days = 0): Promise<string> {
  return new Date((await officeNow()).getTime() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
}

/** Absences that a spec records; `endAll` leaves nobody away. */
export class AbsenceDriver {
  private readonly recorded: { client: ApiClient; id: string }[] = [];

  /** One is away from today on, and some stand in; answers the absence's id. */
  async away(username: string, deputies: readonly string[], more: object = {}): Promise<string> {
    const client = await loginAs(username);
    const people = await Promise.all(deputies.map((name) => loginAs(name)));
    const { id } = await client.post('/absences', {
      firstDay: await dayAhead(),
      lastDay: await dayAhead(2),
      deputies: people.map(({ personId }) => ({ deputyId: personId })),
      ...more,
    });
    this.keep(client, id);
    return id;
  }

  keep(client: ApiClient, id: string): void {
    this.recorded.push({ client, id });
  }

  async endAll(): Promise<void> {
    for (const { client, id } of this.recorded.splice(0)) await client.post(`/absences/${id}/end`);
  }
}
