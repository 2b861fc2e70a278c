import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { useCalendarChange } from './use-calendar-change';

interface Props {
  change: Pick<ReturnType<typeof useCalendarChange>, 'preview' | 'working' | 'save' | 'saving'>;
  onLook: () => void;
  onClose: () => void;
}

/** First what would move, then saving it: nothing is saved that was not looked at. */
export function ChangeFooter({ change, onLook, onClose }: Props) {
  const { t } = useTranslation();
  const looked = change.preview !== undefined;
  return (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button type={looked ? 'default' : 'primary'} loading={change.working} onClick={onLook}>
        {t('calendar:preview.look')}
      </Button>
      {looked ? (
        <Button type="primary" loading={change.saving} disabled={change.working} onClick={change.save}>
          {t('calendar:preview.save')}
        </Button>
      ) : null}
    </>
  );
}
