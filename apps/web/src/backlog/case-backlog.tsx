import './backlog.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { AcceptanceModal } from './acceptance-modal';
import { AddMilestoneModal } from './add-milestone-modal';
import { BacklogFacts } from './backlog-facts';
import { BacklogState } from './backlog-state';
import { NameOthersModal } from './name-others-modal';
import { caseBacklogQuery } from './queries';
import { UndoBacklogModal } from './undo-backlog-modal';

type Action = 'milestone' | 'acceptance' | 'named' | 'undo';

/** The case as a backlog case, what the reader can do with it, and earlier times that it was one. */
export function CaseBacklog({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [action, setAction] = useState<Action>();
  const { data } = useQuery(caseBacklogQuery(petitionId));
  const newest = data?.backlogs[0];
  if (!data || !newest) return null;
  const close = () => setAction(undefined);
  const open = newest.state === 'open';
  const plans = open && can(me, 'backlog.plan');
  const manages = open && can(me, 'backlog.manage');
  const offered: Action[] = [
    ...(plans && newest.plannedAt ? (['milestone'] as const) : []),
    ...(data.mayAccept.length > 0 && can(me, 'backlog.record-acceptance') ? (['acceptance'] as const) : []),
    ...(manages ? (['named'] as const) : []),
    ...(manages && newest.acts.length + newest.meetings.length === 0 ? (['undo'] as const) : []),
  ];
  return (
    <section className="pd-card" aria-labelledby="case-backlog">
      <h2 id="case-backlog">{t('backlog:title')}</h2>
      <BacklogState facts={newest} />
      {offered.length > 0 ? (
        <div className="pd-backlog__acts">
          {offered.map((one) => (
            <Button key={one} size="small" danger={one === 'undo'} onClick={() => setAction(one)}>
              {t(`backlog:action.${one}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <BacklogFacts petitionId={petitionId} facts={newest} names={data.names} editable={plans} />
      {data.backlogs.slice(1).map((earlier) => (
        <details key={earlier.id} className="pd-backlog__earlier">
          <summary>
            {t('backlog:earlier')} <BacklogState facts={earlier} />
          </summary>
          <BacklogFacts petitionId={petitionId} facts={earlier} names={data.names} editable={false} />
        </details>
      ))}
      {action === 'milestone' ? <AddMilestoneModal petitionId={petitionId} onClose={close} /> : null}
      {action === 'acceptance' ? (
        <AcceptanceModal petitionId={petitionId} mayAccept={data.mayAccept} onClose={close} />
      ) : null}
      {action === 'named' ? <NameOthersModal petitionId={petitionId} facts={newest} onClose={close} /> : null}
      {action === 'undo' ? <UndoBacklogModal petitionId={petitionId} onClose={close} /> : null}
    </section>
  );
}
