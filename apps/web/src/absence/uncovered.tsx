import '../inbox/inbox.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UncoveredTask } from '../api/types';
import BatchBar from '../inbox/batch-bar';
import { InboxTable } from '../inbox/inbox-table';
import { OWN_COLUMNS, useInboxColumns } from '../inbox/use-inbox-columns';
import { useSelection } from '../inbox/use-selection';
import { uncoveredQuery } from './queries';

const WHYS = ['held', 'group'] as const;

/** Tasks that nobody sees to because somebody is away: they are passed on here, one or several at once. */
export function Uncovered() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(uncoveredQuery);
  if (data.length === 0) return null;
  return (
    <section className="pd-card pd-uncovered" aria-labelledby="uncovered">
      <h2 id="uncovered">{t('absence:uncovered.title', { count: data.length })}</h2>
      {WHYS.map((why) => {
        const found = data.filter((one) => one.why === why);
        return found.length > 0 ? <UncoveredList key={why} why={why} found={found} /> : null;
      })}
    </section>
  );
}

function UncoveredList({ why, found }: { why: (typeof WHYS)[number]; found: readonly UncoveredTask[] }) {
  const { t } = useTranslation();
  const columns = useInboxColumns('unit').filter(({ name }) => OWN_COLUMNS.includes(name));
  const selection = useSelection(found.map(({ task }) => task));
  const names = [...new Set(found.map(({ person }) => person.displayName))].join(t('common:comma'));
  return (
    <div className="pd-uncovered__list">
      <p>{t(`absence:uncovered.${why}`, { names })}</p>
      <InboxTable rows={found.map(({ task }) => task)} box="unit" columns={columns} selection={selection} />
      <BatchBar selection={selection} />
    </div>
  );
}
