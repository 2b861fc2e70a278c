import './desk.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SavedView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import { problemText } from '../ui/problem-text';
import { useUndo } from '../ui/use-undo';
import { viewsQuery } from './queries';
import { SaveViewModal } from './save-view-modal';

interface Props {
  list: SavedView['list'];
  /** The search part of the address that the list shows now. */
  query: string;
  onOpen: (query: string) => void;
}

/** Lists under a name: opened with one press, kept, shared with a unit, removed. */
export function SavedViews({ list, query, onOpen }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const { data = [] } = useQuery(viewsQuery);
  const views = data.filter((view) => view.list === list);
  const current = views.find((view) => view.query === query);
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        content={
          <div className="pd-views">
            {views.length === 0 ? <p className="pd-muted">{t('desk:views.none')}</p> : null}
            <ul>
              {views.map((view) => (
                <ViewLine
                  key={view.id}
                  view={view}
                  current={view === current}
                  onOpen={() => {
                    setOpen(false);
                    onOpen(view.query);
                  }}
                />
              ))}
            </ul>
            <Button
              block
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {t('desk:views.save')}
            </Button>
          </div>
        }
      >
        <Button aria-expanded={open}>{current?.name ?? t('desk:views.title')}</Button>
      </Popover>
      <SaveViewModal list={list} query={query} open={saving} onClose={() => setSaving(false)} />
    </>
  );
}

function ViewLine({ view, current, onOpen }: { view: SavedView; current: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
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
