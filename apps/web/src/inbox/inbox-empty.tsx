import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatePanel } from '../ui/state-panel';
import { type InboxFilters, isNarrowed } from './filters';

/** Why the list is empty and what can be done about it. */
export function InboxEmpty({ filters, onClear }: { filters: InboxFilters; onClear: () => void }) {
  const { t } = useTranslation();
  if (isNarrowed(filters))
    return (
      <StatePanel kind="empty" title={t('inbox:empty.filtered.title')} text={t('inbox:empty.filtered.text')}>
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
