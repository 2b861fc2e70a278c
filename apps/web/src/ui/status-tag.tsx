import { useTranslation } from 'react-i18next';

const tones: Record<string, string> = {
  received: 'brand',
  triaged: 'brand',
  assigned: 'brand',
  accepted: 'brand',
  investigating: 'brand',
  'opinion-drafted': 'brand',
  merged: 'brand',
  'opinion-delivered': 'green',
  'under-review': 'brand',
  'review-delivered': 'green',
  'under-re-review': 'brand',
  're-review-delivered': 'green',
  archived: 'green',
};

/** Where a petition stands, in a word. */
export function StatusTag({ status }: { status: string }) {
  const { t } = useTranslation();
  const tone = tones[status];
  return <span className={tone ? `pd-tag pd-tag--${tone}` : 'pd-tag'}>{t(`common:status.${status}`)}</span>;
}
