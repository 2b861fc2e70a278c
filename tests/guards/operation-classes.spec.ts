import { operations } from '#tests/support/operations';
import { OPERATION_CLASSES } from './operation-classes';

/** Guard 4 attacks every operation by its class: a new one says what it could tell of a case before it lands. */
it('every operation that the API describes has its class', () => {
  const all = operations();
  expect(all.length).toBeGreaterThan(70);
  expect(Object.keys(OPERATION_CLASSES).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

it('an operation whose address points into a case is of class case', () => {
  const pointing = operations().filter(({ path }) =>
    /^\/(petitions|tasks|documents|attachments|deadlines|deliveries|forwardings)\/\{/.test(path),
  );
  expect(pointing.length).toBeGreaterThan(30);
  expect(pointing.filter(({ id }) => OPERATION_CLASSES[id] !== 'case').map(({ id }) => id)).toEqual([]);
});

it('an operation that number and query code open is of class code', () => {
  const opened = operations().filter(
    ({ body }) => body?.properties?.queryCode && body.properties.receiptNumber,
  );
  expect(opened.length).toBeGreaterThan(8);
  expect(opened.filter(({ id }) => OPERATION_CLASSES[id] !== 'code').map(({ id }) => id)).toEqual([]);
});
