import { analyseExpression, feelOf, variablesOf } from './feel';

describe('expressions', () => {
  it.each<[string, string[]]>([
    ['route = "assign"', ['route']],
    ['step.action = "urge"', ['step']],
    ['[handlerGroup]', ['handlerGroup']],
    ['not(accepted)', ['accepted']],
    ['date and time(nextAt)', ['nextAt']],
    ['contains(a, b)', ['a', 'b']],
    ['for item in items return item + extra', ['extra', 'items']],
    ['{x: foo}', ['foo']],
    ['"text"', []],
  ])('%s reads %j', (expression, variables) => {
    expect(analyseExpression(expression)).toMatchObject({ variables, valid: true });
  });

  it.each(['', 'a +', 'foo('])('“%s” is no expression', (expression) => {
    expect(analyseExpression(expression).valid).toBe(false);
  });

  it('only what follows = is an expression', () => {
    expect(feelOf(' = a ')).toBe('a');
    expect(feelOf('petition-office:registrar')).toBeNull();
    expect(variablesOf('petition-office:registrar')).toEqual([]);
  });
});
