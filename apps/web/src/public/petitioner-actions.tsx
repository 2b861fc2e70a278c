import { App, Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials, PublicPetition } from '../api/types';
import { MaterialModal } from './material-modal';
import { RateModal } from './rate-modal';
import { ReviewModal } from './review-modal';
import type { PetitionerActionProps } from './petitioner-action-props';
import { WithdrawModal } from './withdraw-modal';

type Action = 'material' | 'review' | 'rate' | 'withdraw';

const modals: Record<Action, ComponentType<PetitionerActionProps>> = {
  material: MaterialModal,
  review: ReviewModal,
  rate: RateModal,
  withdraw: WithdrawModal,
};

interface Props {
  petition: PublicPetition;
  credentials: Credentials;
  onChanged: () => void;
}

/** What the petitioner can do now, each with its own dialog. */
export function PetitionerActions({ petition, credentials, onChanged }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Action>();
  const allowed: Record<Action, boolean> = {
    material: petition.canAddMaterial,
    review: petition.canRequestReview,
    rate: petition.canRate,
    withdraw: petition.canWithdraw,
  };
  const actions = (Object.keys(modals) as Action[]).filter((action) => allowed[action]);
  if (actions.length === 0) return null;
  return (
    <section className="pd-panel pd-noprint" aria-labelledby="track-actions">
      <h2 id="track-actions">{t('public:actions.title')}</h2>
      <div className="pd-trackactions">
        {actions.map((action) => (
          <Button
            key={action}
            type={action === 'review' ? 'primary' : 'default'}
            danger={action === 'withdraw'}
            onClick={() => setOpen(action)}
          >
            {t(`public:actions.${action}.label`)}
          </Button>
        ))}
      </div>
      {actions.map((action) => {
        const Modal = modals[action];
        return (
          <Modal
            key={action}
            credentials={credentials}
            open={open === action}
            onClose={() => setOpen(undefined)}
            onDone={() => {
              setOpen(undefined);
              message.success(t(`public:actions.${action}.done`));
              onChanged();
            }}
          />
        );
      })}
    </section>
  );
}
