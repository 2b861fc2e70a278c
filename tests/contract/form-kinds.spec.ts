import { FILE_KINDS, MOST_FEN, REFERENCE_KINDS } from '#libs/process-contract/forms/reference-kinds';
import { MOST_FEN as PAGES_MOST } from '../../apps/web/src/form/fen';
import { FILE_KINDS as PAGES_KINDS, OFFICE_TYPES } from '../../apps/web/src/form/schema';

/** The pages know nothing of the server's code: what both rest on is the same. */
it('a field takes in the browser what it takes on the server', () => {
  expect(PAGES_KINDS).toEqual(FILE_KINDS);
  expect(PAGES_MOST).toBe(MOST_FEN);
  expect(Object.values(OFFICE_TYPES)).toEqual(expect.arrayContaining([...REFERENCE_KINDS]));
});
