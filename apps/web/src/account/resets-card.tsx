import { useTranslation } from 'react-i18next';
import type { AccountReset } from '../api/types';
import { useDates } from '../time/format';

/** What administrators have done to one's account, and why. */
export function ResetsCard({ resets }: { resets: readonly AccountReset[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className="pd-card" aria-labelledby="account-resets">
      <h2 id="account-resets">{t('account:resets.title')}</h2>
      <ul className="pd-account__sessions">
        {resets.map(({ id, kind, by, at, reason }) => (
          <li key={id}>
            <div>
              <strong>{t(`account:resets.${kind}`, { by })}</strong>
              <div className="pd-muted pd-small">{dates.full(at)}</div>
              <div>{t('account:resets.reason', { reason })}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
