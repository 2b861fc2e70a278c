import './search.css';
import { lazy } from 'react';
import type { SearchOutcome } from '../api/types';
import { withTexts } from '../i18n/with-texts';
import { Late } from '../ui/late';

const TooShort = lazy(withTexts(() => import('./too-short')));

/** Above a list: what of the search was left out. */
export function SearchHint({ search }: { search: SearchOutcome | null | undefined }) {
  if (!search?.tooShort.length) return null;
  return (
    <Late>
      <TooShort words={search.tooShort} />
    </Late>
  );
}
