import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { PetitionView, Supervision } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { ProblemAlert } from '../ui/problem-alert';
import { useMessage } from '../ui/use-message';
import { supervisionsQuery } from './queries';

/** The supervisions of the case, where each stands, and who of the unit has read it. */
export function Supervisions({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const query = useQuery(supervisionsQuery(petition.id));
  const supervisions = query.data ?? [];
  if (supervisions.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-supervisions">
      <h2 id="case-supervisions">{t('petition:supervision.many')}</h2>
      <ul className="pd-related">
        {supervisions.map((one) => (
          <li key={one.id}>
            <SupervisionFacts supervision={one} />
            {one.mayAcknowledge ? <Acknowledge petitionId={petition.id} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SupervisionFacts({ supervision: one }: { supervision: Supervision }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const { readings } = one;
  return (
    <>
      <strong>
        {localized(one.unit.name)} · {localized(one.rowName)}
      </strong>
      <span className="pd-tags pd-small">
        <span>{t(`petition:supervision.state.${one.endKind ?? one.state}`)}</span>
        <span>{t(`petition:supervision.origin.${one.origin}`, { by: one.by ?? '' })}</span>
        <span>{t('petition:supervision.opened', { day: dates.day(one.openedAt) })}</span>
        {one.rounds > 0 ? <span>{t('petition:supervision.rounds', { count: one.rounds })}</span> : null}
        {one.circularAt ? (
          <span>{t('petition:supervision.circulated', { day: dates.day(one.circularAt) })}</span>
        ) : null}
      </span>
      {one.reason ? <div className="pd-pre pd-small">{one.reason}</div> : null}
      {readings.length === 0 ? (
        <div className="pd-small">{t('petition:supervision.unread')}</div>
      ) : (
        readings.map((reading) => (
          <div className="pd-small" key={`${reading.by} ${reading.shownAt}`}>
            {t(`petition:supervision.shown.${reading.role}`, {
              by: reading.by,
              at: dates.moment(reading.shownAt),
            })}
            {reading.acknowledgedAt
              ? ` · ${t('petition:supervision.acknowledged', { at: dates.moment(reading.acknowledgedAt) })}`
              : null}
          </div>
        ))
      )}
    </>
  );
}

function Acknowledge({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () =>
      call(api.POST('/api/petitions/{id}/supervision/acknowledge', { params: { path: { id: petitionId } } })),
    onSuccess: () => {
      message.success(t('petition:supervision.done'));
      void queries.invalidateQueries({ queryKey: ['petition', petitionId] });
    },
  });
  return (
    <span>
      <ProblemAlert error={acknowledge.error} />
      <Button size="small" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
        {t('petition:supervision.acknowledge')}
      </Button>
    </span>
  );
}
