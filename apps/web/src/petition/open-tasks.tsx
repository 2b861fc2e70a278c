import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Behalf } from '../absence/behalf';
import type { PetitionView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { LightWords } from '../ui/light';

/** The tasks that wait in this case, and who has them. */
export function OpenTasks({ tasks }: { tasks: PetitionView['tasks'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const me = useMe();
  const open = tasks.filter(({ state }) => state === 'open' || state === 'completing');
  if (open.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-tasks">
      <h2 id="case-tasks">{t('petition:openTasks')}</h2>
      <ul className="pd-opentasks">
        {open.map((task) => (
          <li key={task.key}>
            <span>
              {can(me, 'task.work') ? (
                <Link to={`/tasks/${task.key}`}>{localized(task.name)}</Link>
              ) : (
                localized(task.name)
              )}
              <small>
                {task.assignee?.displayName ?? t('petition:unclaimed')} <Behalf of={task.onBehalfOf} />
              </small>
            </span>
            <LightWords light={task.light} dueAt={task.dueAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
