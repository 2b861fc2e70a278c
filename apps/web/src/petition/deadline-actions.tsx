import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDeadline, PetitionView } from '../api/types';
import { useMessage } from '../ui/use-message';
import { MoveDeadlineModal } from './move-deadline-modal';
import { ResumeDeadlineModal } from './resume-deadline-modal';
import { SuspendDeadlineModal } from './suspend-deadline-modal';

type Act = 'move' | 'suspend' | 'resume';

/** What a supervisor can do to a running period. */
export function DeadlineActions({ deadline, petition }: { deadline: CaseDeadline; petition: PetitionView }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [act, setAct] = useState<Act>();
  const acts: Act[] = [];
  if (petition.actions.includes('move-deadline') && deadline.state === 'running') acts.push('move');
  if (petition.actions.includes('suspend-deadline'))
    acts.push(deadline.state === 'suspended' ? 'resume' : 'suspend');
  if (acts.length === 0) return null;
  const done = () => {
    message.success(t(`petition:deadline.${act}.done`));
    setAct(undefined);
    void queries.invalidateQueries({ queryKey: ['petition', petition.id] });
  };
  const modal = { deadline, onClose: () => setAct(undefined), onDone: done };
  return (
    <div className="pd-tags" style={{ marginTop: 8 }}>
      {acts.map((name) => (
        <Button key={name} size="small" onClick={() => setAct(name)}>
          {t(`petition:deadline.${name}.action`)}
        </Button>
      ))}
      <MoveDeadlineModal open={act === 'move'} {...modal} />
      <SuspendDeadlineModal open={act === 'suspend'} {...modal} />
      <ResumeDeadlineModal open={act === 'resume'} {...modal} />
    </div>
  );
}
