import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { AuditEntry } from '../api/types';
import { dateOf, type SheetColumn } from '../list/write-sheet';
import { detailText } from './detail-text';
import { asked, type AuditFilters } from './filters';

/** The audit as a sheet. */
export function useAuditSheet(filters: AuditFilters) {
  const { t } = useTranslation();
  const columns: SheetColumn<AuditEntry>[] = [
    { title: t('audit:at'), width: 18, value: (row) => dateOf(row.at) },
    {
      title: t('audit:who'),
      width: 14,
      value: (row) => row.actorName ?? t(`petition:actor.${row.actorKind}`),
    },
    { title: t('audit:what'), width: 24, value: (row) => t(`audit:actions.${row.action}`, row.action) },
    {
      title: t('audit:subject'),
      width: 14,
      value: (row) => t(`audit:subjects.${row.subjectType}`, row.subjectType),
    },
    { title: 'ID', width: 38, value: (row) => row.subjectId },
    { title: t('audit:detail'), width: 60, value: (row) => detailText(row.detail) },
  ];
  return {
    name: t('audit:title'),
    columns,
    read: () => call(api.POST('/api/audit/export', { body: asked(filters) })),
  };
}
