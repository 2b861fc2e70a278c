import { isOfOneCase } from './is-of-one-case';

const field = (properties: Record<string, string>, components?: object[]) =>
  ({ id: 'a', type: 'textfield', properties, ...(components ? { components } : {}) }) as never;

describe('a form for several cases at once', () => {
  it('is any without a signed text or a reference to a case, however deep they stand', () => {
    expect(isOfOneCase({ components: [field({}), field({ widget: 'unit-select' })] })).toBe(false);
    for (const widget of ['paper-approval', 'petition-reference']) {
      expect(isOfOneCase({ components: [field({ widget })] })).toBe(true);
      expect(isOfOneCase({ components: [field({}, [field({ widget })])] })).toBe(true);
    }
  });
});
