/** A text in the form that is searched: full and half width are one, and so are capitals. */
export interface NormalForm {
  text: string;
  /** For each of its UTF-16 units and its end: where in the original it comes from. */
  origin: number[];
}

/** The form of a text, and where each part of it comes from. SQL's `search_body` makes the same of what is stored. */
export function normalForm(original: string): NormalForm {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    const form = lowered(character.normalize('NFKC'));
    for (let unit = 0; unit < form.length; unit++) origin.push(at);
    text += form;
    at += character.length;
  }
  return { text, origin: [...origin, at] };
}

/** Only Latin letters: other scripts have capitals that become longer. */
function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A character of Latin words and of numbers, in the normal form. */
export const isLatin = (character: string): boolean => /^[a-z0-9]$/.test(character);

/** A character of any script that is indexed by pairs: Chinese above all. The ranges are those of SQL's `search_words`. */
export function isPaired(character: string): boolean {
  const point = character.codePointAt(0) as number;
  return (
    (point >= 0xc0 && point <= 0x1fff) ||
    (point >= 0x3005 && point <= 0x3007) ||
    (point >= 0x3040 && point <= 0xfddf) ||
    point >= 0x10000
  );
}
