import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import type { Box } from './filters';
import { InboxRow } from './inbox-row';

/** The list: a table on a desk, cards on a phone, the same rows in both. */
export function InboxTable({ rows, box }: { rows: readonly TaskRow[]; box: Box }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <div className="pd-tablebox">
      <table className="pd-table pd-table--cards">
        <caption className="pd-hidden">{t(`inbox:box.${box}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inbox:column.light')}</th>
            <th scope="col">{t('inbox:column.subject')}</th>
            <th scope="col">{t('inbox:column.step')}</th>
            <th scope="col">{t('inbox:column.unit')}</th>
            <th scope="col">{t('inbox:column.received')}</th>
            <th scope="col">
              <span className="pd-hidden">{t('inbox:column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InboxRow key={row.key} row={row} unitName={unitName(row.unitId)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
