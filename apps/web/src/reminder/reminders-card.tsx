import './reminder.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../ui/query-state';
import { AddressField } from './address-field';
import { BrowserField } from './browser-field';
import { ChoiceForm } from './choice-form';
import { remindersQuery } from './queries';

/** How one is reminded beside the pages: where, of what, and when not. */
export function RemindersCard() {
  const { t } = useTranslation();
  const query = useQuery(remindersQuery);
  return (
    <section className="pd-card pd-account pd-reminder" aria-labelledby="account-reminders">
      <h2 id="account-reminders">{t('reminder:title')}</h2>
      <p className="pd-muted">{t('reminder:text')}</p>
      <QueryState query={query}>
        {query.data ? (
          <>
            <AddressField reminders={query.data} />
            <BrowserField />
            <ChoiceForm reminders={query.data} />
          </>
        ) : null}
      </QueryState>
    </section>
  );
}
