import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { useLocalized } from '../i18n/localized';
import type { SheetColumn } from '../list/write-sheet';
import { unitsQuery } from './units';
import { useRoleName } from './use-role-name';

interface Row {
  person: Person;
  post: Person['posts'][number];
}

/** People as the sheet that can be read in again: one row a post, its unit by name, or by code where two have the name. */
export function usePeopleSheet(people: readonly Person[]) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const roleName = useRoleName();
  const { data: units = [] } = useQuery(unitsQuery);
  const unit = ({ unitId, unitName }: Row['post']) => {
    const name = localized(unitName);
    return units.filter((one) => localized(one.name) === name).length === 1 ? name : unitId;
  };
  const columns: SheetColumn<Row>[] = [
    { title: t('people:import.username'), width: 18, value: ({ person }) => person.account?.username },
    { title: t('people:import.name'), width: 14, value: ({ person }) => person.displayName },
    { title: t('people:nameEn'), width: 18, value: ({ person }) => person.displayNameEn },
    { title: t('people:import.unit'), width: 22, value: ({ post }) => unit(post) },
    { title: t('people:import.role'), width: 18, value: ({ post }) => roleName(post.role) },
    {
      title: t('people:import.leads'),
      width: 14,
      value: ({ post }) => (post.leads ? t(`people:units.leaders.${post.leads}`) : null),
    },
    { title: t('people:import.from'), width: 14, value: ({ post }) => post.from },
    { title: t('people:import.until'), width: 14, value: ({ post }) => post.until },
  ];
  const items = people.flatMap((person) =>
    [...person.posts, ...person.coming].map((post) => ({ person, post })),
  );
  return { name: t('people:title'), columns, read: () => Promise.resolve({ items, truncated: false }) };
}
