import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundText, TaskRow } from '../api/types';
import { ColumnCells } from '../list/column-cells';
import type { Column } from '../list/columns';
import type { RowPlace } from '../list/row-place';
import { FoundNote } from '../search/found-note';
import { MarkedSubject } from '../search/marked';
import { TagPills } from '../tag/tag-pills';
import { LightWords } from '../ui/light';
import { ClaimButton } from './claim-button';
import type { Selection } from './use-selection';

interface Props {
  row: TaskRow;
  /** Why it was found, when something was searched for. */
  found: readonly FoundText[] | undefined;
  columns: readonly Column<TaskRow>[];
  selection: Selection | undefined;
  place: RowPlace;
}

/** One task of the list. */
export function InboxRow({ row, found, columns, selection, place }: Props) {
  const { t } = useTranslation();
  return (
    <tr {...place}>
      {selection ? (
        <td className="pd-cell-mark">
          {selection.offers(row) ? (
            <Checkbox
              aria-label={t('inbox:batch.mark', { number: row.receiptNumber })}
              checked={selection.has(row.key)}
              onChange={() => selection.toggle(row.key)}
            />
          ) : null}
        </td>
      ) : null}
      <td className="pd-cell-light">
        <LightWords
          light={row.light}
          dueAt={row.dueAt}
          suspended={row.suspended}
          provisional={row.provisional}
        />
      </td>
      <td className="pd-cell-subject">
        <Link className="pd-subject" to={`/tasks/${row.key}`}>
          {row.meetingId ? (
            t('inbox:aboutMeeting')
          ) : row.subject ? (
            <MarkedSubject subject={row.subject} found={found} />
          ) : (
            t(row.processId === 'assistance-referral' ? 'inbox:aboutAssistance' : 'common:erased')
          )}
        </Link>
        <div className="pd-tags pd-table__sub">
          <span className="pd-number">{row.receiptNumber}</span>
          {row.channel ? <span>{t(`common:channel.${row.channel}`)}</span> : null}
          {row.category ? <span>{t(`common:category.${row.category}`)}</span> : null}
          <TagPills ids={row.tags} />
          {row.urgency === 'normal' ? null : (
            <span className="pd-tag pd-tag--red">{t(`common:urgency.${row.urgency}`)}</span>
          )}
        </div>
        <FoundNote found={found} />
      </td>
      <ColumnCells columns={columns} row={row} />
      <td className="pd-cell-action">
        <ClaimButton row={row} />
      </td>
    </tr>
  );
}
