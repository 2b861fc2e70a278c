import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionRow } from '../api/types';
import { ColumnCells, ColumnHeads } from '../list/column-cells';
import type { Column } from '../list/columns';
import { useDensity } from '../list/list-look';
import { WindowRows } from '../list/window-rows';
import { MarkedSubject } from '../search/marked';
import type { Found } from '../search/use-found';
import { TagPills } from '../tag/tag-pills';
import { StatusTag } from '../ui/status-tag';

interface Props<Row> {
  rows: readonly Row[];
  columns: readonly Column<PetitionRow>[];
  /** Why each was found, when something was searched for. */
  found?: Found;
  /** What is said of a petition besides, below its subject. */
  note?: (row: Row) => ReactNode;
  /** Tells a row from the others; its id unless told. */
  keyOf?: (row: Row) => string;
}

/** The list of petitions: a table on a desk, cards on a phone. */
export function PetitionTable<Row extends PetitionRow>({
  rows,
  columns,
  found,
  note,
  keyOf = ({ id }) => id,
}: Props<Row>) {
  const { t } = useTranslation();
  const density = useDensity();
  return (
    <div className="pd-tablebox">
      <table className={`pd-table pd-table--cards pd-table--${density}`} aria-rowcount={rows.length + 1}>
        <caption className="pd-hidden">{t('petition:list.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('petition:status')}</th>
            <th scope="col">{t('petition:subject')}</th>
            <ColumnHeads columns={columns} />
          </tr>
        </thead>
        <WindowRows
          rows={rows}
          render={(row, place) => (
            <tr key={keyOf(row)} {...place}>
              <td className="pd-cell-light">
                <StatusTag status={row.status} />
              </td>
              <td className="pd-cell-subject">
                <Link className="pd-subject" to={`/petitions/${row.id}`}>
                  {row.subject ? (
                    <MarkedSubject subject={row.subject} found={found?.get(row.id)} />
                  ) : (
                    t('common:erased')
                  )}
                </Link>
                <div className="pd-tags pd-table__sub">
                  <span className="pd-number">{row.receiptNumber}</span>
                  <span>{t(`common:channel.${row.channel}`)}</span>
                  <TagPills ids={row.tags} />
                  {row.urgency === 'normal' ? null : (
                    <span className="pd-tag pd-tag--red">{t(`common:urgency.${row.urgency}`)}</span>
                  )}
                </div>
                {note?.(row)}
              </td>
              <ColumnCells columns={columns} row={row} />
            </tr>
          )}
        />
      </table>
    </div>
  );
}
