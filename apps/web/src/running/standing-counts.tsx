import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../api/types';
import { useLocalized } from '../i18n/localized';

interface Props {
  standing: Standing;
  chosen: string | null;
  onChoose: (elementId: string) => void;
}

/** The same as the picture, as a list in the order of the diagram. */
export function StandingCounts({ standing, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { elements, running } = standing;
  return (
    <section className="pd-card" aria-labelledby="diagram-steps">
      <h2 id="diagram-steps">{t('running:counts', { count: running })}</h2>
      <p className="pd-muted pd-small">{t('running:countsHint')}</p>
      <ul className="pd-running__elements">
        {elements.map(({ elementId, name, type, cases, stuck }) => (
          <li key={elementId} aria-current={elementId === chosen ? 'true' : undefined}>
            <Button type="link" size="small" onClick={() => onChoose(elementId)}>
              {localized(name)}
            </Button>
            <span className="pd-muted pd-small">{t(`designer:kind.${type}`, { defaultValue: '' })}</span>
            <span className="pd-number">{t('running:cases', { count: cases })}</span>
            {stuck > 0 ? (
              <span className="pd-running__stuck">{t('running:stuck', { count: stuck })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
