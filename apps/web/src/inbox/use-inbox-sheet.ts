import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { dateOf, type SheetColumn } from '../list/write-sheet';
import { useTags } from '../tag/use-tags';
import { useUnitName } from '../people/use-unit-name';
import type { InboxFilters } from './filters';

/** The inbox as a sheet: everything that a row has, whatever the screen shows of it. */
export function useInboxSheet({ columns: _, ...filters }: InboxFilters) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unitName = useUnitName();
  const tags = useTags();
  const word = (area: string, name: string | null) => (name ? t(`common:${area}.${name}`) : '');
  const title = (name: string) => t(`inbox:column.${name}`);
  const columns: SheetColumn<TaskRow>[] = [
    { title: t('list:number'), width: 18, value: (row) => row.receiptNumber },
    { title: title('subject'), width: 40, value: (row) => row.subject },
    { title: t('list:channel'), width: 10, value: (row) => word('channel', row.channel) },
    { title: t('list:category'), width: 12, value: (row) => word('category', row.category) },
    { title: t('list:tags'), width: 20, value: (row) => tags.namesOf(row.tags).join('、') },
    { title: t('list:urgency'), width: 10, value: (row) => word('urgency', row.urgency) },
    {
      title: title('process'),
      width: 18,
      value: (row) => t(`common:process.${row.processId}`, row.processId),
    },
    { title: title('step'), width: 22, value: (row) => localized(row.name) },
    { title: title('unit'), width: 18, value: (row) => unitName(row.unitId) },
    { title: title('person'), width: 12, value: (row) => row.assignee?.displayName },
    { title: title('received'), width: 18, value: (row) => dateOf(row.createdAt) },
    { title: t('list:dueBefore'), width: 18, value: (row) => dateOf(row.dueAt) },
    { title: title('light'), width: 10, value: (row) => word('light', row.light) },
    { title: title('completed'), width: 18, value: (row) => dateOf(row.completedAt) },
  ];
  return {
    name: `${t('inbox:title')} ${t(`inbox:box.${filters.box}`)}`,
    columns,
    read: () => call(api.POST('/api/inbox/export', { body: { ...filters, sort: filters.sort ?? 'due' } })),
  };
}
