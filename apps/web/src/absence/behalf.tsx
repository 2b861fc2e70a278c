import { useTranslation } from 'react-i18next';

/** As whose deputy somebody has a task, or would do it; nothing in their own name. */
export function Behalf({ of }: { of: { displayName: string } | null | undefined }) {
  const { t } = useTranslation();
  return of ? <span className="pd-tag">{t('common:behalf', { name: of.displayName })}</span> : null;
}
