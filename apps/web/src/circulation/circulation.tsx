import './circulation.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../ui/query-state';
import { CirculationLine } from './circulation-line';
import { circulationQuery } from './queries';

const COLUMNS = ['step', 'candidates', 'handler', 'received', 'finished', 'spent', 'answers'] as const;

/** The tasks of a case from hand to hand (流转记录): whose they were, who did them, how long it took, what came out. */
export function Circulation({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(circulationQuery(petitionId));
  const rows = query.data ?? [];
  return (
    <QueryState query={query}>
      {rows.length === 0 ? (
        <p className="pd-muted">{t('circulation:none')}</p>
      ) : (
        <div className="pd-tablebox">
          <table className="pd-table pd-circulation">
            <caption className="pd-hidden">{t('circulation:title')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`circulation:${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CirculationLine key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </QueryState>
  );
}
