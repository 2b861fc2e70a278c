import './desk.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../api/types';
import { Late, MissingPart } from '../ui/late';
import { useAhead } from '../ui/use-ahead';
import { useEver } from '../ui/use-ever';
import { viewsQuery } from './queries';

const SavedViewsPopover = lazy(() => import('./saved-views-popover'));
const SaveViewModal = lazy(() => import('./save-view-modal'));

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
  const everSaving = useEver(saving);
  const { near, focused, standIn } = useAhead();
  const { data = [] } = useQuery(viewsQuery);
  const views = data.filter((view) => view.list === list);
  const current = views.find((view) => view.query === query);
  const name = current?.name ?? t('desk:views.title');
  return (
    <>
      <MissingPart>
        <Suspense>
          {near ? (
            <SavedViewsPopover
              views={views}
              current={current}
              open={open}
              onOpenChange={setOpen}
              onOpenView={onOpen}
              onSave={() => setSaving(true)}
            >
              <Button aria-expanded={open} autoFocus={focused.current}>
                {name}
              </Button>
            </SavedViewsPopover>
          ) : (
            <Button {...standIn} aria-expanded={open} onClick={() => setOpen(true)}>
              {name}
            </Button>
          )}
        </Suspense>
      </MissingPart>
      {everSaving ? (
        <Late>
          <SaveViewModal list={list} query={query} open={saving} onClose={() => setSaving(false)} />
        </Late>
      ) : null}
    </>
  );
}
