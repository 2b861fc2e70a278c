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
  const template = catalogue.get(code)?.[language];
  if (template === undefined) return code;
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
