import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from './language';

/** What a chunk of a language holds: the texts by area. */
type Texts = Record<string, Record<string, unknown>>;

/** What the frame of the pages and the inbox need, and the texts of everything else. */
type Chunk = 'first' | 'rest';

const chunks: Record<Language, Record<Chunk, () => Promise<{ texts: Texts }>>> = {
  'zh-CN': {
    first: () => import('../locales/zh-CN/first'),
    rest: () => import('../locales/zh-CN/rest'),
  },
  en: {
    first: () => import('../locales/en/first'),
    rest: () => import('../locales/en/rest'),
  },
};

const loaded = new Set<string>();
let restIsNeeded = false;

async function load(language: Language, chunk: Chunk): Promise<void> {
  const name = `${language}/${chunk}`;
  if (loaded.has(name)) return;
  const { texts } = await chunks[language][chunk]();
  for (const [area, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, area, bundle);
  loaded.add(name);
}

/** Starts i18next with this browser's language; resolves when its first texts are there. */
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
  await load(language, 'first');
  markDocument(language);
}

/** Resolves when every text of the language that is shown is there; ./with-texts waits for it. */
export async function loadRest(): Promise<void> {
  restIsNeeded = true;
  await loadRestOf(currentLanguage());
}

async function loadRestOf(language: Language): Promise<void> {
  const [{ nameDaysIn }] = await Promise.all([import('../time/calendar-words'), load(language, 'rest')]);
  nameDaysIn(language);
}

/** Loads every text of a language, to be spoken beside the one that is shown. */
export async function loadTexts(language: Language): Promise<void> {
  await Promise.all([load(language, 'first'), load(language, 'rest')]);
}

/** Loads a language, shows it, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language, 'first');
  // Asked for last: a page may have come to need it meanwhile.
  if (restIsNeeded) await loadRestOf(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  markDocument(language);
}

function markDocument(language: Language): void {
  document.documentElement.lang = language;
  document.title = i18next.t('common:product');
}
