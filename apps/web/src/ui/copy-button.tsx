import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <button type="button" className="pd-linkbutton pd-noprint" onClick={() => void copy()}>
      {copied ? t('common:copied') : label}
      <span role="status" className="pd-hidden">
        {copied ? t('common:copied') : ''}
      </span>
    </button>
  );
}
