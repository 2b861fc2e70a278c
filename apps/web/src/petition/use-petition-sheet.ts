import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { PetitionRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { dateOf, type SheetColumn } from '../list/write-sheet';
import { useTags } from '../tag/use-tags';
import type { PetitionFilters } from './filters';
import { peopleOf } from './use-petition-columns';

/** A list of petitions as a sheet: everything that a row has, whatever the screen shows of it. */
export function usePetitionSheet({ columns: _, ...filters }: PetitionFilters) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const tags = useTags();
  const word = (area: string, name: string | null) => (name ? t(`common:${area}.${name}`) : '');
  const columns: SheetColumn<PetitionRow>[] = [
    { title: t('list:number'), width: 18, value: (row) => row.receiptNumber },
    { title: t('petition:subject'), width: 40, value: (row) => row.subject },
    { title: t('list:channel'), width: 10, value: (row) => word('channel', row.channel) },
    { title: t('list:category'), width: 12, value: (row) => word('category', row.category) },
    { title: t('list:tags'), width: 20, value: (row) => tags.namesOf(row.tags).join('、') },
    { title: t('list:urgency'), width: 10, value: (row) => word('urgency', row.urgency) },
    { title: t('petition:status'), width: 12, value: (row) => word('status', row.status) },
    { title: t('petition:unit'), width: 18, value: (row) => localized(row.unit?.name) },
    {
      title: t('inbox:column.step'),
      width: 22,
      value: (row) => row.steps.map(({ name }) => localized(name)).join('、'),
    },
    { title: t('inbox:column.person'), width: 12, value: (row) => peopleOf(row).join('、') },
    {
      title: t('list:dueBefore'),
      width: 18,
      value: (row) => dateOf(row.deadline && !row.deadline.suspended ? row.deadline.dueAt : null),
    },
    { title: t('inbox:column.light'), width: 10, value: (row) => word('light', row.deadline?.light ?? null) },
    { title: t('petition:receivedAt'), width: 18, value: (row) => dateOf(row.receivedAt) },
    { title: t('petition:closedAt'), width: 18, value: (row) => dateOf(row.closedAt) },
  ];
  return {
    name: `${t('petition:list.title')} ${t(`colleague:list.${filters.list ?? 'all'}`)}`,
    columns,
    read: () =>
      call(api.POST('/api/petitions/export', { body: { ...filters, sort: filters.sort ?? 'received' } })),
  };
}
