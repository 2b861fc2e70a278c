import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem-text';
import { useMessage } from './use-message';

/** For how long what was done can be undone with one press. */
const UNDO_S = 10;
/** What shows the work of staff, and changes with it. */
const SHOWN = ['inbox', 'inbox-counts', 'task', 'desk'];

let latest: (() => Promise<void>) | undefined;

/** Undoes what was done last, while that is offered; answers whether it was. */
export function undoLatest(): boolean {
  void latest?.();
  return latest !== undefined;
}

/**
 * Tells that something is done and offers for a while to undo it: by the button, or with the key `z`. `undo` answers a text where
 * something could not be undone; `undone` is told when all could.
 */
export function useUndo(): (done: string, undo: () => Promise<unknown>, undone?: string) => void {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return (done, undo, undone = t('common:undo.done')) => {
    const key = `undo-${Date.now()}`;
    const run = async () => {
      if (latest === run) latest = undefined;
      message.destroy(key);
      try {
        const left = await undo();
        if (typeof left === 'string') message.warning(left);
        else message.success(undone);
      } catch (error) {
        message.error(problemText(error, t));
      }
      for (const name of SHOWN) void queries.invalidateQueries({ queryKey: [name] });
    };
    latest = run;
    message.open({
      key,
      type: 'success',
      duration: UNDO_S,
      content: (
        <>
          {done}{' '}
          <Button type="link" size="small" onClick={() => void run()}>
            {t('common:undo.action')}
          </Button>
        </>
      ),
      onClose: () => {
        if (latest === run) latest = undefined;
      },
    });
  };
}
