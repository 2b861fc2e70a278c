import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MigrationPreview } from '../api/types';
import { useLocalized } from '../i18n/localized';

interface Props {
  mapping: MigrationPreview['mapping'];
  /** `to` is empty for nothing. */
  onChange: (from: string, to: string) => void;
}

/** To which step of the new version each step is mapped; those first at which cases stand. */
export function MappingTable({ mapping, onChange }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const rows = mapping.toSorted((a, b) => b.cases - a.cases);
  const mapped = mapping.filter(({ to }) => to !== null).length;
  return (
    <section className="pd-card" aria-labelledby="mapping">
      <h2 id="mapping">{t('running:migrate.mapping', { mapped, all: mapping.length })}</h2>
      <p className="pd-muted pd-small">{t('running:migrate.mappingHint')}</p>
      <ul className="pd-running__mapping">
        {rows.map(({ from, name, to, choices, cases }) => (
          <li key={from}>
            <span>
              {localized(name)} <small className="pd-muted">{from}</small>
            </span>
            <Select
              aria-label={localized(name)}
              value={to ?? ''}
              popupMatchSelectWidth={false}
              onChange={(chosen) => onChange(from, chosen)}
              options={[
                { value: '', label: t('running:migrate.nothing') },
                ...choices.map((one) => ({ value: one.id, label: localized(one.name) })),
              ]}
            />
            {cases > 0 ? <strong>{t('running:migrate.at', { count: cases })}</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
