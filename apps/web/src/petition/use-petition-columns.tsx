import { useTranslation } from 'react-i18next';
import type { PetitionRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import type { Column } from '../list/columns';
import { LightWords } from '../ui/light';
import { useDates } from '../time/format';

/** What a list of petitions shows until somebody chooses. */
export const OWN_COLUMNS = ['deadline', 'unit', 'receivedAt'];

/** The columns that a list of petitions can show beside status and subject. */
export function usePetitionColumns(): Column<PetitionRow>[] {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const column = (
    name: string,
    className: string,
    cell: Column<PetitionRow>['cell'],
    title = `petition:${name}`,
  ) => ({
    name,
    title: t(title),
    className,
    cell,
  });
  return [
    column(
      'deadline',
      'pd-cell-extra',
      ({ deadline }) => (deadline ? <LightWords {...deadline} /> : null),
      'inbox:column.light',
    ),
    column(
      'steps',
      'pd-cell-extra',
      (row) => row.steps.map(({ name }) => localized(name)).join('、'),
      'inbox:column.step',
    ),
    column('person', 'pd-cell-extra', (row) => peopleOf(row).join('、'), 'inbox:column.person'),
    column(
      'category',
      'pd-cell-step',
      (row) => (row.category ? t(`common:category.${row.category}`) : null),
      'list:category',
    ),
    column('unit', 'pd-cell-unit', (row) => localized(row.unit?.name)),
    column('closedAt', 'pd-cell-extra', (row) => dates.day(row.closedAt)),
    column('receivedAt', 'pd-cell-date pd-number', (row) => dates.day(row.receivedAt)),
  ];
}

/** Who has the open tasks of a case, each once. */
export function peopleOf({ steps }: PetitionRow): string[] {
  return [...new Set(steps.flatMap(({ assignee }) => assignee ?? []))];
}
