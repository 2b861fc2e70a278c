import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';
import { ActionModal } from '../ui/action-modal';

interface Props {
  credentials: Credentials;
  onClose: () => void;
  onDone: () => void;
}

/** The petitioner accepts the opinion, after having read what it means and what it does not. */
export function AcceptOpinionModal({ credentials, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<object, unknown>
      open
      onClose={onClose}
      title={t('backlog:own.accept')}
      action={t('backlog:own.accept')}
      send={() => call(api.POST('/api/public/opinion-acceptance', { body: credentials }))}
      onDone={onDone}
    >
      <p>{t('backlog:own.acceptWhat')}</p>
    </ActionModal>
  );
}
