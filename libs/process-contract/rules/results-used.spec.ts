import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('the result of a decision is read', () => {
  it('refuses a result that nothing reads', async () => {
    expect(await findingsOf(diagramWith('resultVariable="route"', 'resultVariable="way"'))).toEqual([
      'decision.result-unused @ decide-route',
      'input.unknown @ how-handled',
    ]);
  });
});
