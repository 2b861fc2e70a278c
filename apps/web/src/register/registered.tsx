import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Receipt } from '../api/types';
import { PageHead } from '../ui/page-head';
import { PrintReceipt } from '../ui/print-receipt';
import { ReceiptSlip } from '../ui/receipt-slip';
import { SendFiles } from '../upload/send-files';

interface Props {
  receipt: Receipt;
  subject: string;
  /** Chosen before, sent now. */
  files: readonly File[];
  onNext: () => void;
}

/** The petition is on record: the slip for the petitioner, and what to do next. */
export function Registered({ receipt, subject, files, onNext }: Props) {
  const { t } = useTranslation();
  useEffect(() => window.scrollTo(0, 0), []);
  return (
    <div style={{ maxWidth: 760 }}>
      <div className="pd-noprint">
        <PageHead title={t('register:done.title')} text={t('register:done.text')} />
      </div>
      <SendFiles files={files} target={{ path: `/api/petitions/${receipt.id}/attachments` }} />
      <ReceiptSlip receipt={receipt} subject={subject} />
      <div className="pd-receiptnav pd-noprint">
        <PrintReceipt />
        <Button onClick={onNext}>{t('register:done.next')}</Button>
        {receipt.representatives.length > 0 ? (
          <Link to={`/petitions/${receipt.id}?tab=people`}>{t('joint:registered')}</Link>
        ) : null}
        <Link to={`/petitions/${receipt.id}`}>{t('register:done.open')}</Link>
      </div>
    </div>
  );
}
