import { useTranslation } from 'react-i18next';
import type { Light } from '../api/types';
import { LIGHTS } from '../ui/vocabulary';

/** Numbers stop here on the server; from then on it is "or more". */
const CAP = 1000;

interface Props {
  counts: Record<Light, number>;
  chosen: Light | undefined;
  onChoose: (light: Light | undefined) => void;
}

/** How many deadlines stand at each light; choosing one narrows the list to it. */
export function LightCounts({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pd-counts" role="group" aria-label={t('board:counts')}>
      {LIGHTS.map((light) => (
        <button
          key={light}
          type="button"
          className={`pd-countbox pd-countbox--${light}`}
          aria-pressed={chosen === light}
          onClick={() => onChoose(chosen === light ? undefined : light)}
        >
          <span className={`pd-light pd-light--${light}`}>
            <span className="pd-light__shape" aria-hidden="true" />
            {t(`board:light.${light}`)}
          </span>
          <strong>{counts[light] >= CAP ? `${CAP}+` : counts[light]}</strong>
        </button>
      ))}
    </div>
  );
}
