import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { BatchOutcome } from './use-batch';
import { canUndoClaim } from './use-undo-claim';

const OPPOSITE: Readonly<Partial<Record<BatchOutcome['verb'], 'claim' | 'release'>>> = {
  claim: 'release',
  release: 'claim',
};

/** How what was done to several tasks is undone; undefined where it can't be. */
export function useBatchUndo() {
  const { t } = useTranslation();
  return ({ verb, done }: BatchOutcome): (() => Promise<string | undefined>) | undefined => {
    const opposite = OPPOSITE[verb];
    const tasks = verb === 'claim' ? done.filter(canUndoClaim) : done;
    if (!opposite || tasks.length === 0) return undefined;
    return async () => {
      const keys = tasks.map(({ key }) => key);
      const results = await call(api.POST('/api/tasks/batch', { body: { verb: opposite, keys } }));
      const kept = results.flatMap(({ problem }) => (problem ? [problem.detail] : []));
      return kept.length > 0 ? t('common:undo.some', { count: kept.length, why: kept[0] }) : undefined;
    };
  };
}
