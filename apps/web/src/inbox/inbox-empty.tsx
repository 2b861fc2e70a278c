import { Button } from 'antd';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withTexts } from '../i18n/with-texts';
import { Late } from '../ui/late';
import { StatePanel } from '../ui/state-panel';
import { type InboxFilters, isNarrowed } from './filters';

const NothingFound = lazy(withTexts(() => import('../search/nothing-found')));

/** Why the list is empty and what can be done about it. */
export function InboxEmpty({ filters, onClear }: { filters: InboxFilters; onClear: () => void }) {
  const { t } = useTranslation();
  if (isNarrowed(filters))
    return (
      <StatePanel
        kind="empty"
        title={t('inbox:empty.filtered.title')}
        text={
          <>
            {t('inbox:empty.filtered.text')}{' '}
            {filters.q ? (
              <Late>
                <NothingFound />
              </Late>
            ) : null}
          </>
        }
      >
        <Button onClick={onClear}>{t('common:clear')}</Button>
      </StatePanel>
    );
  return (
    <StatePanel
      kind={filters.box === 'todo' ? 'done' : 'empty'}
      title={t(`inbox:empty.${filters.box}.title`)}
      text={t(`inbox:empty.${filters.box}.text`)}
    >
      <Link to="/petitions">{t('inbox:empty.toPetitions')}</Link>
    </StatePanel>
  );
}
