import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';

/** Whose work will be void when the case goes back, said before it does. */
export function VoidedWork({ voids }: { voids: TaskView['earlier'][number]['voids'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (voids.length === 0) return null;
  return (
    <div className="pd-voids" role="status">
      <strong>{t('task:sendBack.voids', { count: voids.length })}</strong>
      <ul>
        {voids.map(({ key, name, person, done }) => (
          <li key={key}>
            {t(`task:sendBack.void.${done ? 'done' : person ? 'held' : 'free'}`, {
              step: localized(name),
              name: person ?? '',
            })}
          </li>
        ))}
      </ul>
      <p className="pd-muted pd-small">{t('task:sendBack.voidsHint')}</p>
    </div>
  );
}
