import { safeNext } from './safe-next';

describe('safeNext', () => {
  it('goes back to a page of this product', () => {
    expect(safeNext('/petitions?q=1', '/inbox')).toBe('/petitions?q=1');
  });

  it.each([null, '', 'https://example.org', '//example.org', '/\\example.org', 'inbox', '/login?next=/x'])(
    'goes to the start for %p',
    (next) => {
      expect(safeNext(next, '/inbox')).toBe('/inbox');
    },
  );
});
