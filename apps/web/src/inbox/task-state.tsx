import { useTranslation } from 'react-i18next';
import { Behalf } from '../absence/behalf';
import type { TaskRow } from '../api/types';
import { useMe } from '../session/me';
import { useNow } from '../time/clock';
import { useDates } from '../time/format';
import { isAside } from './is-aside';

type Stated = Pick<TaskRow, 'state' | 'assignee' | 'onBehalfOf' | 'delegatedBy' | 'refusal' | 'asideUntil'>;

/** Who has the task, and whether it is on its way or came back. */
export function TaskState({ row }: { row: Stated }) {
  const { t } = useTranslation();
  const me = useMe();
  const now = useNow();
  const dates = useDates();
  const holder = row.assignee;
  return (
    <div className="pd-tags pd-table__sub">
      {holder ? <span>{holder.id === me.id ? t('inbox:mine') : holder.displayName}</span> : null}
      <Behalf of={row.onBehalfOf} />
      {row.delegatedBy ? (
        <span className="pd-tag">
          {t('inbox:delegatedBy', {
            name: row.delegatedBy.id === me.id ? t('inbox:mine') : row.delegatedBy.displayName,
          })}
        </span>
      ) : null}
      {row.state === 'completing' ? (
        <span className="pd-tag pd-tag--brand">{t('inbox:completing')}</span>
      ) : null}
      {row.asideUntil ? (
        <span className="pd-tag">
          {isAside(row, now)
            ? t('inbox:asideUntil', { day: dates.day(row.asideUntil) })
            : t('inbox:backToday')}
        </span>
      ) : null}
      {row.refusal ? <span className="pd-tag pd-tag--yellow">{t('inbox:returned')}</span> : null}
    </div>
  );
}
