import { fileFits } from './file-fits';

const ME = '019a0000-0000-7000-8000-000000000001';
const file = { mediaType: 'image/png', size: 2048, addedBy: ME };

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
