import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import type { Box } from './filters';
import { InboxRow } from './inbox-row';
import type { Selection } from './use-selection';

interface Props {
  rows: readonly TaskRow[];
  box: Box;
  /** Undefined where nothing can be done to several at once. */
  selection: Selection | undefined;
}

/** The list: a table on a desk, cards on a phone, the same rows in both. */
export function InboxTable({ rows, box, selection }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <div className="pd-tablebox">
      <table className="pd-table pd-table--cards">
        <caption className="pd-hidden">{t(`inbox:box.${box}`)}</caption>
        <thead>
          <tr>
            {selection ? (
              <th scope="col" className="pd-cell-mark">
                <Checkbox
                  aria-label={t('inbox:batch.all')}
                  checked={selection.tasks.length > 0}
                  indeterminate={selection.tasks.length > 0 && selection.tasks.length < rows.length}
                  onChange={selection.toggleAll}
                />
              </th>
            ) : null}
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
            <InboxRow key={row.key} row={row} unitName={unitName(row.unitId)} selection={selection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
