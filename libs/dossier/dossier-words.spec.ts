import { linesOf } from '#libs/paper/body-region';
import { DOSSIER_WORDS } from './dossier-words';

it('has cover lines that each are one row of label and value', () => {
  const lines = DOSSIER_WORDS.cover.split('\n');
  // The addressee of a letter would be parted from what follows it.
  expect(linesOf(DOSSIER_WORDS.cover)).toEqual(lines);
  for (const line of lines) expect(line).toMatch(/^[^：]{2,10}：\{\w+\}/);
});
