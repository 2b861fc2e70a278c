import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLook, chosenLook, LOOK_CHOICES, type LookChoice } from './look';

/** Chooses the look of the pages in this browser. */
export function LookChoiceField() {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(chosenLook);
  const choose = (next: LookChoice) => {
    setChoice(next);
    chooseLook(next);
  };
  return (
    <label className="pd-look">
      {t('common:look.label')}
      <select value={choice} onChange={({ target }) => choose(target.value as LookChoice)}>
        {LOOK_CHOICES.map((one) => (
          <option key={one} value={one}>
            {t(`common:look.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
