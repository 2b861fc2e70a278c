import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskRow } from '../api/types';
import { useUndo } from '../ui/use-undo';

/** What was taken over from somebody would go to everybody, not back to them. */
export const canUndoClaim = ({ assignee }: Pick<TaskRow, 'assignee'>): boolean => assignee === null;

/** Offers to undo the claim of a task as it was before; of one that somebody had there is nothing to offer. */
export function useUndoClaim(): (before: Pick<TaskRow, 'key' | 'assignee'>) => void {
  const { t } = useTranslation();
  const undoable = useUndo();
  return (before) => {
    const params = { path: { key: before.key } };
    if (canUndoClaim(before))
      undoable(t('inbox:claimedOne'), () => call(api.POST('/api/tasks/{key}/release', { params })));
  };
}
