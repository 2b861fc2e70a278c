import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileList } from './file-list';
import type { UploadTarget } from './upload-file';
import { useUploads } from './use-uploads';

interface Props {
  files: readonly File[];
  target: UploadTarget;
}

/**
 * Sends the files of a petition that has just been taken: the petition is on record already, and whatever becomes of a
 * file takes nothing from it.
 */
export function SendFiles({ files, target }: Props) {
  const { t } = useTranslation();
  const { states, sendAll } = useUploads(target);
  const [stage, setStage] = useState<'sending' | 'sent' | 'refused'>('sending');
  const begun = useRef(false);
  const send = () => {
    setStage('sending');
    sendAll(files).then(
      () => setStage('sent'),
      () => setStage('refused'),
    );
  };
  useEffect(() => {
    if (begun.current || files.length === 0) return;
    begun.current = true;
    send();
  });
  useEffect(() => {
    if (stage === 'sent' || files.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [stage, files.length]);
  if (files.length === 0) return null;
  const look = { sending: 'info', sent: 'success', refused: 'warning' } as const;
  return (
    <section className="pd-noprint" aria-label={t('common:files.list')} style={{ marginBottom: 20 }}>
      <Alert
        type={look[stage]}
        showIcon
        role="status"
        title={t(`common:files.stage.${stage}`)}
        description={
          <>
            <FileList files={files} states={states} />
            {stage === 'refused' ? (
              <Button style={{ marginTop: 12 }} onClick={send}>
                {t('common:files.again')}
              </Button>
            ) : null}
          </>
        }
      />
    </section>
  );
}
