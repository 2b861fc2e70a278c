import { diagramWith, findingsOf } from '../fixtures/valid-process';

const condition = '=route = "refuse"';

describe('no expression is longer than one comparison', () => {
  it.each([
    '=route = "refuse" and petitionId != null',
    '=route = "refuse" or route = "redirect"',
    '=if route = "refuse" then true else false',
    '=some x in [route] satisfies x = "refuse"',
    '=(route = "refuse") = true',
  ])('refuses %s', async (expression) => {
    expect(await findingsOf(diagramWith(condition, expression))).toEqual([
      'expression.too-long @ how-handled',
    ]);
  });

  it.each(['=route', '=not(route = "refuse")', '=route in ("refuse", "redirect")'])(
    'allows %s',
    async (expression) => {
      expect(await findingsOf(diagramWith(condition, expression))).toEqual([]);
    },
  );

  it('refuses what is not FEEL', async () => {
    expect(await findingsOf(diagramWith(condition, '=route = '))).toEqual([
      'expression.invalid @ how-handled',
    ]);
  });
});
