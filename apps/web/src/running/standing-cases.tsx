import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StandingElement } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { useDates } from '../time/format';
import { Late } from '../ui/late';
import { LoadMore } from '../ui/load-more';
import { QueryState } from '../ui/query-state';
import { standingCasesQuery } from './queries';

const MoveModal = lazy(() => import('./move-modal'));

interface Props {
  processId: string;
  version: number;
  element: StandingElement;
}

/** The cases that stand on the chosen element: those alone that the reader may see. */
export function StandingCases({ processId, version, element }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const query = useInfiniteQuery(standingCasesQuery(processId, version, element.elementId));
  const mayPropose = can(useMe(), 'running.propose-move');
  const [moved, setMoved] = useState<{ petitionId: string; receiptNumber: string }>();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="pd-card" aria-labelledby="standing-element">
      <h2 id="standing-element">{t('running:casesAt', { step: localized(element.name) })}</h2>
      <QueryState query={query}>
        {items.length === 0 ? <p className="pd-muted">{t('running:noneYours')}</p> : null}
        <ul className="pd-running__cases">
          {items.map(({ instanceKey, petitionId, receiptNumber, subject, since, stuck }) => (
            <li key={instanceKey}>
              <Link className="pd-subject" to={`/petitions/${petitionId}`} data-written>
                {subject}
              </Link>
              <span className="pd-number pd-small">{receiptNumber}</span>
              <span className="pd-muted pd-small">{t('running:since', { at: dates.moment(since) })}</span>
              {mayPropose ? (
                <Button size="small" onClick={() => setMoved({ petitionId, receiptNumber })}>
                  {t('running:move.open')}
                  <span className="pd-hidden">{receiptNumber}</span>
                </Button>
              ) : null}
              {stuck ? <span className="pd-running__stuck">{t('running:stuckHere')}</span> : null}
            </li>
          ))}
        </ul>
        <LoadMore query={query} />
      </QueryState>
      <Late>
        {moved ? (
          <MoveModal
            petitionId={moved.petitionId}
            number={moved.receiptNumber}
            elementId={element.elementId}
            onClose={() => setMoved(undefined)}
          />
        ) : null}
      </Late>
    </section>
  );
}
