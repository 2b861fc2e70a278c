import { useTranslation } from 'react-i18next';
import type { MigrationPreview } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { KnownCase } from './known-case';
import { RuleWords } from './rule-words';

type Deadline = MigrationPreview['cases'][number]['deadlines'][number];

/** Every case with where it would stand and until when, before anything happens; of those that stay, why. */
export function PreviewedCases({ preview }: { preview: MigrationPreview }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const { cases, movable, refused } = preview;
  const at = (day: string | null) => (day ? dates.moment(day) : t('running:migrate.noDeadline'));
  const words = ({ step, before, after }: Deadline) => {
    const name = localized(step);
    if (before !== after)
      return t('running:migrate.changed', { step: name, before: at(before), after: at(after) });
    return after
      ? t('running:migrate.same', { step: name, at: at(after) })
      : t('running:migrate.none', { step: name });
  };
  return (
    <section className="pd-card" aria-labelledby="preview">
      <h2 id="preview">{t('running:migrate.preview', { movable, refused })}</h2>
      {cases.length === 0 ? <p className="pd-muted">{t('running:migrate.noCases')}</p> : null}
      <div>
        <table className="pd-table pd-table--cards">
          <thead>
            <tr>
              <th scope="col">{t('running:migrate.case')}</th>
              <th scope="col">{t('running:migrate.from')}</th>
              <th scope="col">{t('running:migrate.to')}</th>
              <th scope="col">{t('running:migrate.deadlines')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ instanceKey, petition, from, to, deadlines, refusal }) => (
              <tr key={instanceKey}>
                <td data-label={t('running:migrate.case')}>
                  <KnownCase instanceKey={instanceKey} petition={petition} />
                </td>
                <td data-label={t('running:migrate.from')}>{from.map(localized).join(' · ')}</td>
                <td data-label={t('running:migrate.to')}>
                  {refusal ? <RuleWords rule={refusal.rule} element={refusal.element} /> : null}
                  {to.map(localized).join(' · ')}
                </td>
                <td data-label={t('running:migrate.deadlines')}>
                  {deadlines.map((one, index) => (
                    <div key={index}>{words(one)}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
