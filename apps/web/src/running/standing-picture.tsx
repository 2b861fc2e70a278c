import '../diagram/diagram.css';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../api/types';
import type { Badge } from '../diagram/badges';
import { ProcessDiagram } from '../diagram/process-diagram';
import { useLocalized } from '../i18n/localized';

interface Props {
  standing: Standing;
  onChoose: (elementId: string) => void;
}

/** The diagram with how many cases stand on each element. */
export function StandingPicture({ standing, onChoose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const press = useRef(onChoose);
  press.current = onChoose;
  const { xml, elements } = standing;
  const diagram = useMemo(
    () => ({
      xml,
      active: elements.map(({ elementId }) => elementId),
      completed: [],
      incidents: elements.filter(({ stuck }) => stuck > 0).map(({ elementId }) => elementId),
      opens: [],
      processes: [],
    }),
    [xml, elements],
  );
  const badges = useMemo(
    () =>
      elements.map(({ elementId, name, cases, stuck }): Badge => ({
        elementId,
        text: String(cases),
        label: `${localized(name)} · ${t('running:cases', { count: cases })}`,
        trouble: stuck > 0,
        onPress: () => press.current(elementId),
      })),
    [elements, localized, t],
  );
  return (
    <section className="pd-card" aria-labelledby="standing-picture">
      <h2 id="standing-picture">{t('running:picture')}</h2>
      <ProcessDiagram diagram={diagram} badges={badges} />
    </section>
  );
}
