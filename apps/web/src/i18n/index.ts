import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from './language';

/** What a language chunk holds: the texts by area. */
type Texts = Record<string, Record<string, unknown>>;

const chunks: Record<Language, () => Promise<{ texts: Texts }>> = {
  'zh-CN': () => import('../locales/zh-CN/index'),
  en: () => import('../locales/en/index'),
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { texts } = await chunks[language]();
  for (const [area, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, area, bundle);
}

/** Starts i18next with this browser's language; resolves when its texts are there. */
export async function startTexts(): Promise<void> {
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await load(language);
  markDocument(language);
}

/** Loads a language, shows it, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  markDocument(language);
}

function markDocument(language: Language): void {
  document.documentElement.lang = language;
  document.title = i18next.t('common:product');
}
