import type { EntityManager } from 'typeorm';

/** What browsers are told: that something changed, never what it says. */
export interface Change {
  /** `rights`: posts have begun, ended or changed; each browser hears of its own person's alone. */
  t: 'task' | 'petition' | 'deadline' | 'incident' | 'clock' | 'rights';
  /** Candidate groups whose inbox is concerned. */
  groups?: string[];
  petitionId?: string;
  key?: string;
}

/** Tells the browsers, when the transaction commits. */
export async function notifyChange(manager: Pick<EntityManager, 'query'>, change: Change): Promise<void> {
  await manager.query(`SELECT pg_notify('changes', $1)`, [JSON.stringify(change)]);
}
