import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { useUndo } from '../ui/use-undo';

/** When (ms after one another) it is looked whether the next step waits already: mostly it does at the first. */
const LOOKS = [1000, 2000, 4000];

/** Offers to undo a submission as soon as it can be taken back, if it can. */
export function useOfferTakeBack(): (key: string, offer: string) => Promise<void> {
  const { t } = useTranslation();
  const undoable = useUndo();
  return async (key, offer) => {
    for (const pause of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const task = await call(api.GET('/api/tasks/{key}', { params: { path: { key } } })).catch(
        () => undefined,
      );
      if (!task) return;
      // Its process has ended. While it goes on, the next step may be on its way though this one is done.
      if (task.state === 'completed' && !task.can.takeBack && !task.notTakenBack) return;
      if (task.can.takeBack) {
        const takeBack = () => call(api.POST('/api/tasks/{key}/take-back', { params: { path: { key } } }));
        undoable(offer, takeBack, t('task:takeBack.done'));
        return;
      }
    }
  };
}
