import { phrase, wording } from './wording';

it.each(Object.entries(wording))('%s has the same parameters in both languages', (_, { zh, en }) => {
  const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(parameters(zh)).toEqual(parameters(en));
});

it('fills parameters in', () => {
  expect(phrase('port.taken', { port: 3000 }).en).toMatch(/^Port 3000 is taken/);
});
