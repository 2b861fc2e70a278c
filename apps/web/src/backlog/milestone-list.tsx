import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '../api/types';
import { useDates } from '../time/format';
import { LightWords } from '../ui/light';
import { noonOf } from './civil-day';
import { MilestoneDoneModal } from './milestone-done-modal';
import { MilestoneMoveModal } from './milestone-move-modal';

interface Props {
  petitionId: string;
  milestones: readonly Milestone[];
  /** The reader may change them. */
  editable: boolean;
}

/** The steps of the plan with their days, what is done of them, and each move with its reason. */
export function MilestoneList({ petitionId, milestones, editable }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const [acting, setActing] = useState<{ what: 'done' | 'move'; milestone: Milestone }>();
  const close = () => setActing(undefined);
  return (
    <>
      <ul className="pd-backlog__list">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <span className="pd-tags">
              <strong data-written>{milestone.what}</strong>
              <span>{t('backlog:milestone.by', { day: dates.lastDay(milestone.dueAt) })}</span>
              {milestone.doneOn ? (
                <span className="pd-tag">
                  {t('backlog:milestone.doneOn', { day: dates.day(noonOf(milestone.doneOn)) })}
                </span>
              ) : editable ? (
                <LightWords light={milestone.light} dueAt={milestone.dueAt} />
              ) : null}
            </span>
            {milestone.moves.map((move) => (
              <div className="pd-small pd-muted" key={move.at}>
                {t('backlog:milestone.moved', {
                  from: dates.lastDay(move.from),
                  to: dates.lastDay(move.to),
                  reason: move.reason ?? '',
                })}
              </div>
            ))}
            {editable && !milestone.doneOn ? (
              <span className="pd-backlog__acts">
                <Button size="small" onClick={() => setActing({ what: 'done', milestone })}>
                  {t('backlog:milestone.done')}
                </Button>
                <Button size="small" onClick={() => setActing({ what: 'move', milestone })}>
                  {t('backlog:milestone.move')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {acting?.what === 'done' ? (
        <MilestoneDoneModal petitionId={petitionId} milestone={acting.milestone} onClose={close} />
      ) : null}
      {acting?.what === 'move' ? (
        <MilestoneMoveModal petitionId={petitionId} milestone={acting.milestone} onClose={close} />
      ) : null}
    </>
  );
}
