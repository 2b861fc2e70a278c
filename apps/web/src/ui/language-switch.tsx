import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';
import type { Language } from '../i18n/language';
import { Missing } from './late';

interface Props {
  /** Told after the change, so that an account can keep it. */
  onChange?: (language: Language) => void;
}

/** Switches to the other language; its label is in the language it leads to. */
export function LanguageSwitch({ onChange }: Props) {
  const { t, i18n } = useTranslation();
  const next: Language = i18n.language === 'en' ? 'zh-CN' : 'en';
  const [missing, setMissing] = useState(false);
  const choose = async () => {
    try {
      await changeLanguage(next);
    } catch {
      return setMissing(true);
    }
    onChange?.(next);
  };
  return (
    <>
      <button type="button" className="pd-linkbutton" lang={next} onClick={() => void choose()}>
        {t('common:otherLanguage')}
      </button>
      {missing ? <Missing /> : null}
    </>
  );
}
