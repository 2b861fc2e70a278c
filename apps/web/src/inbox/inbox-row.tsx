import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { LightWords } from '../ui/light';
import { ClaimButton } from './claim-button';
import { TaskState } from './task-state';
import type { Selection } from './use-selection';

interface Props {
  row: TaskRow;
  unitName: string;
  selection: Selection | undefined;
}

/** One task of the list. */
export function InboxRow({ row, unitName, selection }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <tr>
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
          {row.meetingId
            ? t('meeting:about')
            : row.subject ||
              (row.processId === 'assistance-referral' ? t('assistance:about') : t('retention:erased'))}
        </Link>
        <div className="pd-tags pd-table__sub">
          <span className="pd-number">{row.receiptNumber}</span>
          {row.channel ? <span>{t(`common:channel.${row.channel}`)}</span> : null}
          {row.category ? <span>{t(`common:category.${row.category}`)}</span> : null}
          {row.urgency === 'normal' ? null : (
            <span className="pd-tag pd-tag--red">{t(`common:urgency.${row.urgency}`)}</span>
          )}
        </div>
      </td>
      <td className="pd-cell-step">
        {localized(row.name)}
        <TaskState row={row} />
      </td>
      <td className="pd-cell-unit">{unitName}</td>
      <td className="pd-cell-date pd-number">{dates.moment(row.createdAt)}</td>
      <td className="pd-cell-action">
        <ClaimButton row={row} />
      </td>
    </tr>
  );
}
