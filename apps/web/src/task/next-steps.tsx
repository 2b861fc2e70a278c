import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';

/** Where submitting can lead, read from the diagram, before anybody presses: by which answer, what follows by itself, who is next. */
export function NextSteps({ next }: { next: TaskView['next'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (next.length === 0) return null;
  const list = (names: TaskView['next'][number]['answers']) =>
    names.map(localized).join(t('task:next.comma'));
  return (
    <details className="pd-details pd-next">
      <summary>{t('task:next.title')}</summary>
      <ul>
        {next.map((way) => (
          <li key={`${list(way.answers)} ${way.name.zh}`}>
            {way.answers.length > 0 ? <span className="pd-tag">{list(way.answers)}</span> : null}
            <span>
              {way.automatic.length > 0 ? (
                <span className="pd-muted">{t('task:next.automatic', { steps: list(way.automatic) })}</span>
              ) : null}
              {t(`task:next.${way.kind}`, { name: localized(way.name) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
