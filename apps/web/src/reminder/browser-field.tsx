import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const permission = (): NotificationPermission | 'none' =>
  'Notification' in window ? Notification.permission : 'none';

/** Whether this browser may show notices. It is asked only when one presses the button. */
export function BrowserField() {
  const { t } = useTranslation();
  const [state, setState] = useState(permission);
  const ask = async () => setState(await Notification.requestPermission());
  return (
    <div className="pd-reminder__address">
      <h3>{t('reminder:browser.heading')}</h3>
      <p className="pd-muted">{t('reminder:browser.text')}</p>
      {state === 'default' ? (
        <Button onClick={() => void ask()}>{t('reminder:browser.allow')}</Button>
      ) : (
        <p role="status">{t(`reminder:browser.state.${state}`)}</p>
      )}
    </div>
  );
}
