/** A text in the two languages of the product. */
export interface Localised {
  zh: string;
  en: string;
}
