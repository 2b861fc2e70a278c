import { engineVariables } from './engine-variables';

/** A step whose routing answers `routed` and whose contract names `outputs`. */
const step = (outputs: string[], routed: Record<string, unknown>) => ({
  contract: { elementId: 'accept-petition', completion: Object, outputs },
  routing: () => routed,
});

describe('engineVariables', () => {
  it('passes flags, numbers and codes', () => {
    const routed = { accepted: true, days: 15, route: 'this-office', group: 'dongjie:handler', until: null };
    expect(engineVariables(step(Object.keys(routed), routed), {})).toEqual(routed);
  });

  it.each([
    ['what a person wrote', '噪音扰民，请处理'],
    ['English prose', 'checked on site'],
    ['a long word', 'a'.repeat(65)],
    ['an object', { reason: 'x' }],
    ['a list', ['x']],
    ['nothing', undefined],
    ['no number', Number.NaN],
  ])('refuses %s', (_, value) => {
    expect(() => engineVariables(step(['reason'], { reason: value }), {})).toThrow('sets reason');
  });

  it('refuses a variable that the contract does not name, and one that is missing', () => {
    expect(() => engineVariables(step(['accepted'], { accepted: true, extra: 1 }), {})).toThrow('instead of');
    expect(() => engineVariables(step(['accepted'], {}), {})).toThrow('sets nothing instead of accepted');
  });
});
