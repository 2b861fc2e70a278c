import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { DraftState } from './use-draft';

interface Props {
  state: DraftState;
  flush: () => Promise<boolean>;
}

/** Leaving with something unsaved saves it first; only when that fails is the person asked. */
export function LeaveGuard({ state, flush }: Props) {
  const { t } = useTranslation();
  const unsaved = state === 'dirty' || state === 'saving' || state === 'failed';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (blocked && state !== 'failed') void flush().then((saved) => saved && blocker.proceed?.());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one attempt for each time of leaving
  }, [blocked]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return (
    <Modal
      open={blocked && state === 'failed'}
      title={t('task:leave.title')}
      okText={t('task:leave.go')}
      cancelText={t('task:leave.stay')}
      okButtonProps={{ danger: true }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{t('task:leave.text')}</p>
    </Modal>
  );
}
