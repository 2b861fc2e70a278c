import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';
import { Deadline } from './deadline.entity';

/** The deadline, locked until the transaction ends; `deadline.not-found` (404) when there is none. */
export async function lockDeadline(tx: OfficeTransaction, id: string): Promise<Deadline> {
  const deadline = await tx.manager.findOne(Deadline, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!deadline) throw new DomainError('deadline.not-found', { status: 404 });
  return deadline;
}
