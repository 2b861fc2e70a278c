import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../api/types';
import { newRequestKey } from '../register/new-request-key';
import { ComplainModal } from './complain-modal';
import { ComplaintCodeModal } from './complaint-code-modal';
import { OwnComplaintModal } from './own-complaint-modal';

/**
 * The petitioner complains about an official's conduct, and reads what discipline answers. The page itself shows nothing
 * of it: who opened it may be the clerk who saw the query code.
 */
export function ConductComplaints({ credentials }: { credentials: Credentials }) {
  const { t } = useTranslation();
  const [requestKey, setRequestKey] = useState<string>();
  const [code, setCode] = useState<string>();
  const [reading, setReading] = useState(false);
  return (
    <section className="pd-panel pd-noprint" aria-labelledby="track-conduct">
      <h2 id="track-conduct">{t('conduct:own.title')}</h2>
      <p className="pd-muted">{t('conduct:own.text')}</p>
      <div className="pd-trackactions" style={{ marginTop: 12 }}>
        <Button onClick={() => setRequestKey(newRequestKey())}>{t('conduct:own.open')}</Button>
        <Button onClick={() => setReading(true)}>{t('conduct:own.read')}</Button>
      </div>
      <ComplainModal
        credentials={credentials}
        requestKey={requestKey}
        onClose={() => setRequestKey(undefined)}
        onDone={(given) => {
          setRequestKey(undefined);
          setCode(given);
        }}
      />
      <ComplaintCodeModal code={code} onClose={() => setCode(undefined)} />
      {reading ? <OwnComplaintModal credentials={credentials} onClose={() => setReading(false)} /> : null}
    </section>
  );
}
