import { Button } from 'antd';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { useMe } from '../session/me';
import { ReassignModal } from '../task/reassign-modal';
import { Late } from '../ui/late';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { useUndo } from '../ui/use-undo';
import { BatchRefused } from './batch-refused';
import { type BatchOutcome, useBatch } from './use-batch';
import { useBatchUndo } from './use-batch-undo';
import type { Selection } from './use-selection';

const BatchComplete = lazy(() => import('./batch-complete'));

/** What can be done to the marked tasks together. */
export default function BatchBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const message = useMessage();
  const undoable = useUndo();
  const undoOf = useBatchUndo();
  const me = useMe();
  const [open, setOpen] = useState<'reassign' | 'complete'>();
  const [outcome, setOutcome] = useState<BatchOutcome>();
  const { tasks } = selection;
  const finish = (result: BatchOutcome) => {
    setOpen(undefined);
    selection.clear();
    const done = t(`inbox:batch.done.${result.verb}`, { count: result.done.length });
    const undo = undoOf(result);
    if (undo) undoable(done, undo);
    else if (result.done.length > 0) message.success(done);
    if (result.refused.length > 0) setOutcome(result);
  };
  const batch = useBatch(tasks, finish);
  const act = (verb: 'claim' | 'release') =>
    batch.mutate({ verb }, { onError: (error) => message.error(problemText(error, t)) });
  const [first] = tasks;
  const mine = (row: TaskRow) => row.assignee?.id === me.id;
  return (
    <>
      {first ? (
        <div className="pd-batch" role="toolbar" aria-label={t('inbox:batch.label')}>
          <strong aria-live="polite">{t('inbox:batch.count', { count: tasks.length })}</strong>
          {tasks.every((row) => isFree(row) || mayTakeOver(row, me.id)) ? (
            <Button loading={batch.isPending} onClick={() => act('claim')}>
              {t('inbox:claim')}
            </Button>
          ) : null}
          {tasks.every(mine) ? (
            <Button loading={batch.isPending} onClick={() => act('release')}>
              {t('task:hold.release')}
            </Button>
          ) : null}
          {tasks.every((row) => row.group === first.group) ? (
            <Button onClick={() => setOpen('reassign')}>{t('task:reassign.action')}</Button>
          ) : null}
          {tasks.every(
            (row) => isSameStep(row, first) && (isFree(row) || mine(row) || mayTakeOver(row, me.id)),
          ) ? (
            <Button type="primary" onClick={() => setOpen('complete')}>
              {t('inbox:batch.complete')}
            </Button>
          ) : null}
          <Button type="text" onClick={selection.clear}>
            {t('inbox:batch.clear')}
          </Button>
        </div>
      ) : null}
      {first ? (
        <>
          <ReassignModal
            taskKey={first.key}
            open={open === 'reassign'}
            onClose={() => setOpen(undefined)}
            send={(to) => batch.mutateAsync({ verb: 'reassign', to })}
          />
          {open === 'complete' ? (
            <Late>
              <BatchComplete
                tasks={tasks}
                onClose={() => setOpen(undefined)}
                send={(values) => batch.mutateAsync({ verb: 'complete', values })}
              />
            </Late>
          ) : null}
        </>
      ) : null}
      <BatchRefused outcome={outcome} onClose={() => setOutcome(undefined)} />
    </>
  );
}

/** What whom one stands in for holds. */
const mayTakeOver = (row: TaskRow, me: string) => row.standsInFor !== null && row.assignee?.id !== me;
const isFree = (row: TaskRow) => row.assignee === null;
const isSameStep = (one: TaskRow, other: TaskRow) =>
  one.processId === other.processId && one.elementId === other.elementId;
