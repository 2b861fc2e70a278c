import { lazy } from 'react';
import type { FoundText } from '../api/types';
import { withTexts } from '../i18n/with-texts';
import { Late } from '../ui/late';

const FoundLines = lazy(withTexts(() => import('./found-lines')));

/** Why a row is on the list of what was searched for; nothing when its subject or number says it. */
export function FoundNote({ found }: { found: readonly FoundText[] | undefined }) {
  if (!found?.some(({ source }) => source !== 'subject')) return null;
  return (
    <Late>
      <FoundLines found={found} />
    </Late>
  );
}
