import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

/** The two cuts of the one family that papers carry in their PDF (SIL Open Font License). */
export const CUTS = {
  plain: '400Regular/NotoSerifSC_400Regular.ttf',
  strong: '700Bold/NotoSerifSC_700Bold.ttf',
};
export type Cut = keyof typeof CUTS;

const loaded = new Map<Cut, Buffer>();

/** A font file's bytes, some 15 MB, read once. */
export function fontFile(cut: Cut): Buffer {
  let bytes = loaded.get(cut);
  if (!bytes) {
    bytes = readFileSync(join(projectRoot, 'node_modules/@expo-google-fonts/noto-serif-sc', CUTS[cut]));
    loaded.set(cut, bytes);
  }
  return bytes;
}
