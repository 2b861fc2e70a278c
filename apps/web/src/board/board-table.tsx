import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardItem } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';
import { LightWords } from '../ui/light';
import { useGroupName } from './use-group-name';

/** Deadlines that are overdue or near it, most pressing first. */
export function BoardTable({ items }: { items: readonly BoardItem[] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const unitName = useUnitName();
  const groupName = useGroupName();
  return (
    <div className="pd-tablebox">
      <table className="pd-table pd-table--cards">
        <caption className="pd-hidden">{t('board:title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inbox:column.light')}</th>
            <th scope="col">{t('petition:subject')}</th>
            <th scope="col">{t('board:deadline')}</th>
            <th scope="col">{t('board:holder')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ deadline, petition, holder }) => (
            <tr key={deadline.id}>
              <td className="pd-cell-light">
                <LightWords
                  light={deadline.light}
                  dueAt={deadline.dueAt}
                  suspended={deadline.state === 'suspended'}
                  provisional={deadline.provisional}
                />
              </td>
              <td className="pd-cell-subject">
                <Link className="pd-subject" to={`/petitions/${petition.id}`}>
                  {petition.subject}
                </Link>
                <div className="pd-tags pd-table__sub">
                  <span className="pd-number">{petition.receiptNumber}</span>
                  <span>{t(`common:status.${petition.status}`)}</span>
                </div>
              </td>
              <td className="pd-cell-step">
                {localized(deadline.name)}
                <div className="pd-table__sub pd-number">{dates.lastDay(deadline.dueAt)}</div>
              </td>
              <td className="pd-cell-unit">
                {unitName(deadline.unitId)}
                <div className="pd-table__sub">
                  {holder
                    ? (holder.displayName ?? t('board:free', { group: groupName(holder.group) })) +
                      (holder.onBehalfOf ? ` ${t('common:behalf', { name: holder.onBehalfOf })}` : '')
                    : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
