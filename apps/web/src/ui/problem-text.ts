import type { TFunction } from 'i18next';
import { OFFLINE, Problem, TOO_MANY } from '../api/problem';

/** The sentence for anything that was thrown: the server's own where it gave one. */
export function problemText(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem)) return t('common:states.broken.text');
  if (error.code === OFFLINE) return t('common:states.offline.text');
  if (error.code === TOO_MANY) return t('common:problem.tooMany');
  if (error.status >= 500) return t('common:states.broken.text');
  return error.message || t('common:problem.refused');
}
