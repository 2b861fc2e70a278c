import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicReceipt } from '../api/types';
import { PrintReceipt } from '../ui/print-receipt';
import { ReceiptSlip } from '../ui/receipt-slip';
import { SendFiles } from '../upload/send-files';

interface Props {
  receipt: PublicReceipt;
  subject: string;
  /** Chosen before, sent now. */
  files: readonly File[];
}

/** The petition has arrived: number, code, and what comes next. */
export function Submitted({ receipt, subject, files }: Props) {
  const { t } = useTranslation();
  const { receiptNumber, queryCode } = receipt;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <>
      <div className="pd-lead pd-noprint" style={{ marginBottom: 20 }}>
        <h1 ref={heading} tabIndex={-1}>
          {t('public:submitted.title')}
        </h1>
        <p>{t('public:submitted.text')}</p>
      </div>
      <SendFiles
        files={files}
        target={{ path: '/api/public/material', body: { receiptNumber, queryCode } }}
      />
      <ReceiptSlip receipt={receipt} subject={subject} />
      <div className="pd-receiptnav pd-noprint">
        <PrintReceipt />
        <Link to="/track" state={{ receiptNumber: receipt.receiptNumber }}>
          {t('public:submitted.track')}
        </Link>
      </div>
    </>
  );
}
