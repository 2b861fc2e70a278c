import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicReceipt } from '../api/types';
import { ReceiptSlip } from '../ui/receipt-slip';

/** The petition has arrived: number, code, and what comes next. */
export function Submitted({ receipt, subject }: { receipt: PublicReceipt; subject: string }) {
  const { t } = useTranslation();
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
      <ReceiptSlip receipt={receipt} subject={subject} />
      <div className="pd-stepnav pd-noprint">
        <Button type="primary" onClick={() => window.print()}>
          {t('register:done.print')}
        </Button>
        <Link to="/track" state={{ receiptNumber: receipt.receiptNumber }}>
          {t('public:submitted.track')}
        </Link>
      </div>
    </>
  );
}
