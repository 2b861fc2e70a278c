import './absence.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { AbsenceItem } from './absence-item';
import { AbsenceModal } from './absence-modal';
import { ownAbsencesQuery } from './queries';
import { StandsIn } from './stands-in';

/** One's own absences with their deputies, and whose deputy one is. */
export function Component() {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const query = useQuery(ownAbsencesQuery);
  return (
    <>
      <PageHead title={t('absence:own.title')} text={t('absence:own.text')}>
        <Button type="primary" onClick={() => setRecording(true)}>
          {t('absence:record.action')}
        </Button>
      </PageHead>
      <QueryState query={query}>
        <section className="pd-card" aria-labelledby="own-absences">
          <h2 id="own-absences">{t('absence:own.absences')}</h2>
          {query.data?.absences.length === 0 ? <p className="pd-muted">{t('absence:own.none')}</p> : null}
          <ul className="pd-absences">
            {query.data?.absences.map((absence) => (
              <AbsenceItem key={absence.id} absence={absence} withName={false} />
            ))}
          </ul>
        </section>
        <StandsIn deputyships={query.data?.standsInFor ?? []} />
      </QueryState>
      <AbsenceModal whose="own" open={recording} onClose={() => setRecording(false)} />
    </>
  );
}
