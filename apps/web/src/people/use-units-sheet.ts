import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import type { SheetColumn } from '../list/write-sheet';
import { asTree } from './units';

/** Units as the sheet that can be read in again: each after its parent, which it names by code. */
export function useUnitsSheet(units: readonly Unit[]) {
  const { t } = useTranslation();
  const columns: SheetColumn<Unit>[] = [
    { title: t('people:units.import.id'), width: 22, value: ({ id }) => id },
    { title: t('people:units.nameZh'), width: 22, value: ({ name }) => name.zh },
    { title: t('people:units.nameEn'), width: 28, value: ({ name }) => name.en },
    { title: t('people:units.kind'), width: 16, value: ({ kind }) => t(`people:units.kinds.${kind}`) },
    { title: t('people:units.parent'), width: 22, value: ({ parentId }) => parentId },
    { title: t('people:units.sort'), width: 10, value: ({ sort }) => sort },
    {
      title: t('people:units.state'),
      width: 10,
      value: ({ active }) => t(active ? 'people:units.open' : 'people:units.closed'),
    },
  ];
  return {
    name: t('people:units.title'),
    columns,
    read: () => Promise.resolve({ items: asTree(units) as Unit[], truncated: false }),
  };
}
