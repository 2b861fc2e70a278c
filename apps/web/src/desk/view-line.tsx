import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SavedView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { useUndo } from '../ui/use-undo';
import { viewsQuery } from './queries';

/** One view: opened, or removed by who keeps it. */
export function ViewLine({
  view,
  current,
  onOpen,
}: {
  view: SavedView;
  current: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const unitName = useUnitName();
  const queries = useQueryClient();
  const undoable = useUndo();
  const remove = useMutation({
    mutationFn: () => call(api.DELETE('/api/desk/views/{id}', { params: { path: { id: view.id } } })),
    onSuccess: () => {
      const { list, name, query, unitId } = view;
      undoable(t('desk:views.removed', { name }), () =>
        call(api.POST('/api/desk/views', { body: { list, name, query, ...(unitId ? { unitId } : {}) } })),
      );
    },
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  const shared = view.unitId ? unitName(view.unitId) : '';
  return (
    <li>
      <button type="button" className="pd-views__open" aria-current={current} onClick={onOpen}>
        {view.name}
        {shared ? (
          <small>
            {view.by
              ? t('desk:views.sharedBy', { name: view.by, unit: shared })
              : t('desk:views.sharedWith', { unit: shared })}
          </small>
        ) : null}
      </button>
      {view.by ? null : (
        <Button
          size="small"
          type="text"
          loading={remove.isPending}
          aria-label={t('desk:views.remove', { name: view.name })}
          onClick={() => remove.mutate()}
        >
          ×
        </Button>
      )}
    </li>
  );
}
