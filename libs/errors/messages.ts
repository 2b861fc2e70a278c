export type Language = 'zh' | 'en';
export type MessageParams = Readonly<Record<string, string | number | boolean>>;
export interface Message {
  zh: string;
  en: string;
}

const catalogue = new Map<string, Message>();

/**
 * Adds messages for error codes. Text may name parameters in braces: `{field}`.
 * Registering one code twice with another text is a mistake in the program and throws.
 */
export function registerMessages(messages: Readonly<Record<string, Message>>): void {
  for (const [code, message] of Object.entries(messages)) {
    const known = catalogue.get(code);
    if (known && (known.zh !== message.zh || known.en !== message.en)) {
      throw new Error(`message ${code} is registered twice with different texts`);
    }
    catalogue.set(code, message);
  }
}

/** The message of a code in a language; an unregistered code is shown as itself. */
export function translate(code: string, params: MessageParams, language: Language): string {
  return fill(catalogue.get(code)?.[language] ?? code, params);
}

/** Parameters of a message in both languages: one of two texts stands in each with its own. */
export type BothParams = Readonly<Record<string, MessageParams[string] | Message>>;

/** The message of a code in both languages. */
export function translateBoth(code: string, params: BothParams = {}): Message {
  return fillBoth(catalogue.get(code) ?? { zh: code, en: code }, params);
}

/** A text in both languages with its parameters. */
export function fillBoth({ zh, en }: Message, params: BothParams): Message {
  return { zh: fill(zh, paramsIn('zh', params)), en: fill(en, paramsIn('en', params)) };
}

/** The parameters as they stand in one language. */
export function paramsIn(language: Language, params: BothParams): MessageParams {
  const own = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'object' ? value[language] : value] as const,
  );
  return Object.fromEntries(own);
}

function fill(template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}

/** Codes that have a message, sorted; for the spec that checks every thrown code. */
export function registeredCodes(): string[] {
  return [...catalogue.keys()].sort();
}

/** `en` when the header prefers English to Chinese, else `zh`: Chinese is the office's language. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
}
