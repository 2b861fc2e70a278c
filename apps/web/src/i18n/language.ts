/** The languages of the product; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORE = 'pd.language';
let language: Language = stored() ?? 'zh-CN';

function stored(): Language | undefined {
  const value = globalThis.localStorage?.getItem(STORE);
  return LANGUAGES.find((known) => known === value);
}

/** The language of this browser, kept over visits. */
export function currentLanguage(): Language {
  return language;
}

/** Whether this browser's reader has ever chosen. */
export function hasChosenLanguage(): boolean {
  return stored() !== undefined;
}

/** Remembers the choice; `changeLanguage` in ./index also loads and shows it. */
export function rememberLanguage(next: Language): void {
  language = next;
  globalThis.localStorage?.setItem(STORE, next);
}
