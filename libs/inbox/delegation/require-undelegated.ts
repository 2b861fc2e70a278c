import { DomainError } from '#libs/errors/index';
import type { TaskSituation } from '../task-access';
import './messages';

/** Throws `inbox.delegated` (409) for whoever only works on a task for a colleague. */
export function requireUndelegated({
  delegatedBy,
  delegatedByName,
}: Pick<TaskSituation, 'delegatedBy' | 'delegatedByName'>): void {
  if (delegatedBy !== null)
    throw new DomainError('inbox.delegated', { params: { name: delegatedByName ?? '' } });
}
