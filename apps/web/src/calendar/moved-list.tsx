import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { PREVIEW_PAGE } from './queries';

interface Props {
  preview: CalendarPreview;
  page: number;
  onPage: (page: number) => void;
}

/** Which running deadlines would move, from where to where. */
export function MovedList({ preview, page, onPage }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const { total, kept, items } = preview;
  return (
    <section className="pd-moved" aria-label={t('calendar:preview.title')}>
      <p role="status">
        <strong>{t('calendar:preview.total', { count: total })}</strong>
        {kept > 0 ? ` ${t('calendar:preview.kept', { count: kept })}` : ''}
      </p>
      {items.length > 0 ? (
        <div className="pd-tablebox">
          <table className="pd-table">
            <caption className="pd-hidden">{t('calendar:preview.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('calendar:preview.receipt')}</th>
                <th scope="col">{t('calendar:preview.deadline')}</th>
                <th scope="col">{t('calendar:preview.from')}</th>
                <th scope="col">{t('calendar:preview.to')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td className="pd-number">{one.receiptNumber}</td>
                  <td>
                    {localized(one.name)}
                    {one.state === 'suspended' ? (
                      <div className="pd-table__sub">{t('time:suspended')}</div>
                    ) : null}
                  </td>
                  <td className="pd-number">{dates.lastDay(one.from)}</td>
                  <td className="pd-number">{dates.lastDay(one.to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {total > PREVIEW_PAGE ? (
        <Pagination
          size="small"
          current={page}
          pageSize={PREVIEW_PAGE}
          total={total}
          showSizeChanger={false}
          onChange={onPage}
        />
      ) : null}
    </section>
  );
}
