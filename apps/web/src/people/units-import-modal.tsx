import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { UnitsImport } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { SheetImportModal } from './sheet-import-modal';
import { useUnitName } from './use-unit-name';

/** Reads a spreadsheet of units into the office. */
export function UnitsImportModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <SheetImportModal<UnitsImport>
      open={open}
      onClose={onClose}
      title={t('people:units.import.title')}
      text={t('people:units.import.text')}
      send={(mode, content) => call(api.POST('/api/units/import', { body: { mode, content } }))}
      onApplied={() => queries.invalidateQueries({ queryKey: ['units'] })}
      changesOf={({ units }) => units.filter(({ change }) => change !== 'same').length}
      show={({ units }) => <ImportedUnits units={units} />}
    />
  );
}

function ImportedUnits({ units }: { units: UnitsImport['units'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unitName = useUnitName();
  const shown = (field: UnitsImport['units'][number]['fields'][number]['field'], value: string | null) =>
    field === 'parentId' ? unitName(value) : (value ?? '');
  return (
    <div
      className="pd-tablebox pd-listfaults"
      tabIndex={0}
      role="group"
      aria-label={t('people:units.import.title')}
    >
      <table className="pd-table">
        <caption className="pd-hidden">{t('people:units.import.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people:units.name')}</th>
            <th scope="col">{t('people:import.what')}</th>
            <th scope="col">{t('people:units.import.fields')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <tr key={one.id}>
              <td>
                {localized(one.name)} <span className="pd-muted">{one.id}</span>
              </td>
              <td>{t(`people:units.import.change.${one.change}`)}</td>
              <td>
                {one.fields.map(({ field, from, to }) => (
                  <div key={field}>
                    {t('people:units.fromTo', {
                      field: t(`people:units.field.${field}`),
                      from: shown(field, from),
                      to: shown(field, to),
                    })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
