import words from './words.zh-CN.json';

/** What bpmn.io's tools call for each of their texts, with the values that stand in braces. */
type Translate = (text: string, values?: Readonly<Record<string, string>>) => string;

const chinese: Readonly<Record<string, string>> = words;

/** Bare words that a text is put together of are said in the same language: `Append {type}` with `Task`. */
export function translateInto(language: string): Translate {
  const said = (text: string) => (language === 'en' ? text : (chinese[text] ?? text));
  return (text, values = {}) =>
    said(text).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : said(value);
    });
}

/** The module that makes one of the tools speak a language. */
export const translateModule = (language: string) => ({ translate: ['value', translateInto(language)] });
