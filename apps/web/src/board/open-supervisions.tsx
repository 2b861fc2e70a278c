import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { QueryState } from '../ui/query-state';
import { openSupervisionsQuery } from './queries';

/** Supervised work that is not done yet, of one unit or of all. */
export function OpenSupervisions({ unitId }: { unitId?: string }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const query = useInfiniteQuery(openSupervisionsQuery(unitId));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="pd-tablebox pd-board__supervised" aria-labelledby="board-supervised">
      <h2 id="board-supervised" className="pd-board__title">
        {t('board:supervised.title')}
      </h2>
      <QueryState query={query}>
        {items.length === 0 ? (
          <p className="pd-board__none">{t('board:supervised.none')}</p>
        ) : (
          <table className="pd-table pd-table--cards">
            <thead>
              <tr>
                <th scope="col">{t('petition:unit')}</th>
                <th scope="col">{t('petition:subject')}</th>
                <th scope="col">{t('board:deadline')}</th>
                <th scope="col">{t('board:supervised.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td className="pd-cell-unit">{localized(one.unit.name)}</td>
                  <td className="pd-cell-subject">
                    <Link className="pd-subject" to={`/petitions/${one.petition.id}`}>
                      {one.petition.subject}
                    </Link>
                    <div className="pd-table__sub pd-number">{one.petition.receiptNumber}</div>
                  </td>
                  <td className="pd-cell-step">
                    {localized(one.rowName)}
                    <div className="pd-table__sub pd-number">{dates.lastDay(one.dueAt)}</div>
                  </td>
                  <td className="pd-cell-step">
                    {t(`petition:supervision.state.${one.state}`)}
                    <div className="pd-tags pd-table__sub">
                      <span>{t('petition:supervision.opened', { day: dates.day(one.openedAt) })}</span>
                      <span>{t(`board:supervised.${one.acknowledged ? 'read' : 'unread'}`)}</span>
                      {one.rounds > 0 ? (
                        <span>{t('petition:supervision.rounds', { count: one.rounds })}</span>
                      ) : null}
                      {one.circularAt ? <span>{t('board:supervised.circulated')}</span> : null}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <LoadMore query={query} />
      </QueryState>
    </section>
  );
}
