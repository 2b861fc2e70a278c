import './absence.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { AbsenceItem } from './absence-item';
import { AbsenceModal } from './absence-modal';
import { absencesQuery } from './queries';
import { Uncovered } from './uncovered';

/** Who of the people whom one leads is away or will be, and who stands in. */
export function Component() {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const query = useQuery(absencesQuery);
  return (
    <>
      <PageHead title={t('absence:kept.title')} text={t('absence:kept.text')}>
        <Button type="primary" onClick={() => setRecording(true)}>
          {t('absence:record.actionOther')}
        </Button>
      </PageHead>
      <Uncovered />
      <section className="pd-card" aria-label={t('absence:kept.title')}>
        <QueryState query={query}>
          {query.data?.length === 0 ? <p className="pd-muted">{t('absence:kept.none')}</p> : null}
          <ul className="pd-absences">
            {query.data?.map((absence) => (
              <AbsenceItem key={absence.id} absence={absence} withName />
            ))}
          </ul>
        </QueryState>
      </section>
      <AbsenceModal whose="other" open={recording} onClose={() => setRecording(false)} />
    </>
  );
}
