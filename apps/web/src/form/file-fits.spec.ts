import { FILE_KINDS as SERVER_KINDS } from '#libs/process-contract/forms/reference-kinds';
import { MOST_FEN as SERVER_MOST } from '#libs/process-contract/forms/reference-kinds';
import { MOST_FEN } from './fen';
import { fileFits } from './file-fits';
import { FILE_KINDS } from './schema';

const ME = '019a0000-0000-7000-8000-000000000001';
const file = { mediaType: 'image/png', size: 2048, addedBy: ME };

it('knows what the server knows', () => {
  expect(FILE_KINDS).toEqual(SERVER_KINDS);
  expect(MOST_FEN).toBe(SERVER_MOST);
});

it.each([
  [{}, file, true],
  [{ accept: ['image' as const] }, file, true],
  [{ accept: ['pdf' as const] }, file, false],
  [{ maxKilobytes: 2 }, file, true],
  [{ maxKilobytes: 1 }, file, false],
  [{ uploadedBy: 'oneself' as const }, file, true],
  [{ uploadedBy: 'oneself' as const }, { ...file, addedBy: 'public' }, false],
  [{ uploadedBy: 'staff' as const }, { ...file, addedBy: ME.replace('1', '2') }, true],
  [{ uploadedBy: 'staff' as const }, { ...file, addedBy: 'public' }, false],
])('%j takes %j: %j', (field, one, fits) => expect(fileFits(field, one, ME)).toBe(fits));
