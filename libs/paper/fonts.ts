import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { projectRoot } from '#libs/project/root';

/** The two cuts of the one family that papers carry in their PDF (SIL Open Font License). */
export const CUTS = {
  plain: '400Regular/NotoSerifSC_400Regular.ttf',
  strong: '700Bold/NotoSerifSC_700Bold.ttf',
};
export type Cut = keyof typeof CUTS;

const parsed = new Map<Cut, Font>();

/** A font, read and parsed once: its tables are some 15 MB, and parsing them costs more than drawing a paper. */
export function fontOf(cut: Cut): Font {
  let font = parsed.get(cut);
  if (!font) {
    const bytes = readFileSync(join(projectRoot, 'node_modules/@expo-google-fonts/noto-serif-sc', CUTS[cut]));
    // A file that holds a collection of fonts has another shape; these hold one each.
    font = create(bytes) as Font;
    parsed.set(cut, font);
  }
  return font;
}
