import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { OpenReturnModal } from '../assisted-return/open-return-modal';
import { OpenBacklogModal } from '../backlog/open-backlog-modal';
import { TagModal } from '../tag/tag-modal';
import { useMessage } from '../ui/use-message';
import { AttachmentModal } from './attachment-modal';
import { availableActions, type CaseAction } from './available-actions';
import { ExtensionModal } from './extension-modal';
import { ForwardModal } from './forward-modal';
import { InterestModal } from './interest-modal';
import { JointMeetingModal } from './joint-meeting-modal';
import { MergeModal } from './merge-modal';
import { SplitModal } from './split-modal';
import { SuperviseModal } from './supervise-modal';
import { TransferModal } from './transfer-modal';
import { UnmergeModal } from './unmerge-modal';

const modals = {
  extension: ExtensionModal,
  transfer: TransferModal,
  merge: MergeModal,
  unmerge: UnmergeModal,
  split: SplitModal,
  forward: ForwardModal,
  'joint-meeting': JointMeetingModal,
  supervise: SuperviseModal,
  'assisted-return': OpenReturnModal,
  'backlog-case': OpenBacklogModal,
  interest: InterestModal,
  attach: AttachmentModal,
  tag: TagModal,
} as const;

/** What this person can do with the case outside of its tasks. */
export function CaseActions({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [action, setAction] = useState<CaseAction>();
  const actions = availableActions(petition);
  if (actions.length === 0) return null;
  const done = (name: CaseAction) => {
    setAction(undefined);
    message.success(t(`petition:action.${name}.done`));
    void queries.invalidateQueries({ queryKey: ['petition', petition.id] });
  };
  return (
    <div className="pd-caseactions" role="group" aria-label={t('petition:actions')}>
      {actions.map((name) => (
        <Button key={name} onClick={() => setAction(name)}>
          {t(`petition:action.${name}.label`)}
        </Button>
      ))}
      {actions.map((name) => {
        const Modal = modals[name];
        return (
          <Modal
            key={name}
            petitionId={petition.id}
            related={petition.related}
            open={action === name}
            onClose={() => setAction(undefined)}
            onDone={() => done(name)}
          />
        );
      })}
    </div>
  );
}
