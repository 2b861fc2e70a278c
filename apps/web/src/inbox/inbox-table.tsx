import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { ColumnHeads } from '../list/column-cells';
import type { Column } from '../list/columns';
import { useDensity } from '../list/list-look';
import { WindowRows } from '../list/window-rows';
import type { Found } from '../search/use-found';
import type { Box } from './filters';
import { InboxRow } from './inbox-row';
import type { Selection } from './use-selection';

interface Props {
  rows: readonly TaskRow[];
  /** Why each case was found, when something was searched for. */
  found?: Found;
  box: Box;
  columns: readonly Column<TaskRow>[];
  /** Undefined where nothing can be done to several at once. */
  selection: Selection | undefined;
}

/** The list: a table on a desk, cards on a phone, the same rows in both. */
export function InboxTable({ rows, found, box, columns, selection }: Props) {
  const { t } = useTranslation();
  const density = useDensity();
  return (
    <div className="pd-tablebox">
      <table className={`pd-table pd-table--cards pd-table--${density}`} aria-rowcount={rows.length + 1}>
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
            <ColumnHeads columns={columns} />
            <th scope="col">
              <span className="pd-hidden">{t('inbox:column.action')}</span>
            </th>
          </tr>
        </thead>
        <WindowRows
          rows={rows}
          render={(row, place) => (
            <InboxRow
              key={row.key}
              row={row}
              found={row.subject && row.petitionId ? found?.get(row.petitionId) : undefined}
              columns={columns}
              selection={selection}
              place={place}
            />
          )}
        />
      </table>
    </div>
  );
}
