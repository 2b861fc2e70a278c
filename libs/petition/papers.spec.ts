import { fillWording } from './papers';

const missing = (name: string): string => {
  throw new Error(name);
};

it.each([
  ['来电说明', '理由：来电说明。期限不变。'],
  ['来电说明。', '理由：来电说明。期限不变。'],
  ['为何不受理？', '理由：为何不受理？期限不变。'],
])('a sentence that ends with %s ends once', (reason, text) => {
  expect(fillWording('理由：{reason}。期限不变。', { reason }, missing)).toBe(text);
});

it('asks for what it is not given', () => {
  expect(() => fillWording('{unit}受理。', {}, missing)).toThrow('unit');
});
