import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials, PublicPetition } from '../api/types';
import { useMessage } from '../ui/use-message';
import { ErasureRequestModal } from './erasure-request-modal';
import { MaterialModal } from './material-modal';
import { NoticePreferenceModal } from './notice-preference-modal';
import { OwnDataModal } from './own-data-modal';
import type { PetitionerActionProps } from './petitioner-action-props';
import { RateModal } from './rate-modal';
import { ReopeningModal } from './reopening-modal';
import { ReReviewModal } from './re-review-modal';
import { ReviewModal } from './review-modal';
import { WithdrawModal } from './withdraw-modal';

interface PetitionerAction {
  /** Its texts stand below `public:actions.<id>`: `label` of the button, `done` when it has succeeded. */
  id: string;
  Modal: ComponentType<PetitionerActionProps>;
  /** Whether the petitioner is offered it now; the server decides again. */
  offered: (petition: PublicPetition) => boolean;
  look?: 'primary' | 'danger';
}

/** Everything a petitioner can do with their case, in the order in which it is offered: a new one is a line here. */
const ACTIONS: readonly PetitionerAction[] = [
  {
    id: 'review',
    Modal: ReviewModal,
    offered: (petition) => petition.appeal?.level === 'review',
    look: 'primary',
  },
  {
    id: 're-review',
    Modal: ReReviewModal,
    offered: (petition) => petition.appeal?.level === 're-review',
    look: 'primary',
  },
  { id: 'reopening', Modal: ReopeningModal, offered: (petition) => petition.reopeningUntil !== null },
  { id: 'material', Modal: MaterialModal, offered: (petition) => petition.canAddMaterial },
  { id: 'rate', Modal: RateModal, offered: (petition) => petition.canRate },
  {
    id: 'notices',
    Modal: NoticePreferenceModal,
    offered: (petition) => petition.noticePreference !== null,
  },
  { id: 'own-data', Modal: OwnDataModal, offered: () => true },
  { id: 'erasure', Modal: ErasureRequestModal, offered: (petition) => petition.canRequestErasure },
  { id: 'withdraw', Modal: WithdrawModal, offered: (petition) => petition.canWithdraw, look: 'danger' },
];

interface Props {
  petition: PublicPetition;
  credentials: Credentials;
  onChanged: () => void;
}

/** What the petitioner can do now, each with its own dialog. */
export function PetitionerActions({ petition, credentials, onChanged }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const [open, setOpen] = useState<string>();
  const actions = ACTIONS.filter(({ offered }) => offered(petition));
  if (actions.length === 0) return null;
  return (
    <section className="pd-panel pd-noprint" aria-labelledby="track-actions">
      <h2 id="track-actions">{t('public:actions.title')}</h2>
      <div className="pd-trackactions">
        {actions.map(({ id, look }) => (
          <Button
            key={id}
            type={look === 'primary' ? 'primary' : 'default'}
            danger={look === 'danger'}
            onClick={() => setOpen(id)}
          >
            {t(`public:actions.${id}.label`)}
          </Button>
        ))}
      </div>
      {actions.map(({ id, Modal }) => (
        <Modal
          key={id}
          credentials={credentials}
          petition={petition}
          open={open === id}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            message.success(t(`public:actions.${id}.done`));
            onChanged();
          }}
        />
      ))}
    </section>
  );
}
