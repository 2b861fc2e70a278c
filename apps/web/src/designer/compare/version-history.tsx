import { useTranslation } from 'react-i18next';
import type { DesignedProcess } from '../../api/types';
import { useDates } from '../../time/format';

interface Props {
  process: DesignedProcess;
  before: string;
  after: string;
}

const versionIn = (key: string): number | undefined =>
  key.startsWith('v') ? Number(key.slice(1)) : undefined;

/** Who made the changes between the two, who put them in use, when and why. */
export function VersionHistory({ process, before, after }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const drafts = process.drafts.filter(({ id }) => [before, after].includes(`d${id}`));
  const numbers = [versionIn(before), versionIn(after)].filter((one) => one !== undefined);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const between =
    numbers.length === 2
      ? process.versions.filter(({ version }) => version > least && version <= most)
      : process.versions.filter(({ version }) => version > 0 && numbers.includes(version));
  if (drafts.length + between.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="compare-who">
      <h2 id="compare-who">{t('designer:compare.who')}</h2>
      <ul className="pd-history">
        {drafts.map((one) => (
          <li key={one.id}>
            <strong data-written>{one.title}</strong>{' '}
            <span className="pd-muted pd-small">
              {t('designer:by', { who: one.createdBy })} ·{' '}
              {t('designer:savedBy', { who: one.savedBy, at: dates.moment(one.savedAt) })}
            </span>
            {one.note ? <p data-written>{one.note}</p> : null}
          </li>
        ))}
        {between.map((one) => (
          <li key={one.version}>
            <strong>{t('designer:version', { version: one.version })}</strong>{' '}
            <span data-written>{one.title}</span>{' '}
            <span className="pd-muted pd-small" data-written>
              {one.author ? `${t('designer:by', { who: one.author })} · ` : ''}
              {one.decidedAt === null
                ? ''
                : t('designer:decidedBy', {
                    who: one.publisher ?? t('designer:machine'),
                    at: dates.moment(one.decidedAt),
                    reason: one.reason,
                  })}
            </span>
            {one.note ? <p data-written>{one.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
