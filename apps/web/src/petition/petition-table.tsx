import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { StatusTag } from '../ui/status-tag';

interface Props<Row> {
  rows: readonly Row[];
  /** What is said of a petition besides, below its subject. */
  note?: (row: Row) => ReactNode;
  /** Tells a row from the others; its id unless told. */
  keyOf?: (row: Row) => string;
}

/** The list of petitions: a table on a desk, cards on a phone. */
export function PetitionTable<Row extends PetitionRow>({ rows, note, keyOf = ({ id }) => id }: Props<Row>) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <div className="pd-tablebox">
      <table className="pd-table pd-table--cards">
        <caption className="pd-hidden">{t('petition:list.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('petition:status')}</th>
            <th scope="col">{t('petition:subject')}</th>
            <th scope="col">{t('petition:category')}</th>
            <th scope="col">{t('petition:unit')}</th>
            <th scope="col">{t('petition:receivedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <td className="pd-cell-light">
                <StatusTag status={row.status} />
              </td>
              <td className="pd-cell-subject">
                <Link className="pd-subject" to={`/petitions/${row.id}`}>
                  {row.subject || t('retention:erased')}
                </Link>
                <div className="pd-tags pd-table__sub">
                  <span className="pd-number">{row.receiptNumber}</span>
                  <span>{t(`common:channel.${row.channel}`)}</span>
                  {row.urgency === 'normal' ? null : (
                    <span className="pd-tag pd-tag--red">{t(`common:urgency.${row.urgency}`)}</span>
                  )}
                </div>
                {note?.(row)}
              </td>
              <td className="pd-cell-step">{row.category ? t(`common:category.${row.category}`) : null}</td>
              <td className="pd-cell-unit">{localized(row.unit?.name)}</td>
              <td className="pd-cell-date pd-number">{dates.day(row.receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
