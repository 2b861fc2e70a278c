import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftState } from './use-draft';

/** Whether what was typed is safe. */
export function DraftStatus({ state, onRetry }: { state: DraftState; onRetry: () => void }) {
  const { t } = useTranslation();
  if (state === 'failed')
    return (
      <span className="pd-draft pd-draft--failed" role="alert">
        {t('task:draft.failed')}
        <Button type="link" size="small" onClick={onRetry}>
          {t('common:tryAgain')}
        </Button>
      </span>
    );
  return (
    <span className="pd-draft" role="status">
      {state === 'clean' ? t('task:draft.hint') : t(`task:draft.${state}`)}
    </span>
  );
}
