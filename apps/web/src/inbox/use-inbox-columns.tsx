import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import type { Column } from '../list/columns';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';
import type { Box } from './filters';
import { TaskState } from './task-state';

const EXTRA = 'pd-cell-extra';

/** What the inbox shows until somebody chooses. */
export const OWN_COLUMNS = ['step', 'unit', 'received'];

/** The columns that the inbox can show beside light and petition. */
export function useInboxColumns(box: Box): Column<TaskRow>[] {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unitName = useUnitName();
  const dates = useDates();
  const column = (name: string, className: string, cell: Column<TaskRow>['cell']): Column<TaskRow> => ({
    name,
    title: t(`inbox:column.${name}`),
    className,
    cell,
  });
  const done = box === 'done' ? [column('completed', EXTRA, (row) => dates.moment(row.completedAt))] : [];
  return [
    column('step', 'pd-cell-step', (row) => (
      <>
        {localized(row.name)}
        <TaskState row={row} />
      </>
    )),
    column('process', EXTRA, (row) => t(`common:process.${row.processId}`, { defaultValue: row.processId })),
    column('unit', 'pd-cell-unit', (row) => unitName(row.unitId)),
    column('person', EXTRA, (row) => row.assignee?.displayName),
    column('due', EXTRA, (row) => dates.lastDay(row.dueAt)),
    ...done,
    column('received', 'pd-cell-date pd-number', (row) => dates.moment(row.createdAt)),
  ];
}
