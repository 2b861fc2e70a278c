import { chosenColumns, keepColumns } from './columns';

const ALL = ['step', 'unit', 'due', 'received'];
const OWN = ['step', 'unit', 'received'];
const chosen = (address?: string) => chosenColumns('inbox', ALL, OWN, address);

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.assign(globalThis, {
    localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) },
  });
});
afterAll(() => Object.assign(globalThis, { localStorage: undefined }));

it('are the own ones of the list until somebody chooses', () => {
  expect(chosen()).toEqual(OWN);
});

it('are those of the address, in the order of the list', () => {
  expect(chosen('due.step.nothing-known')).toEqual(['step', 'due']);
});

it('are those chosen last where the address says nothing', () => {
  expect(keepColumns('inbox', ['due'])).toBe('due');
  expect(chosen()).toEqual(['due']);
  expect(chosen('unit')).toEqual(['unit']);
  expect(chosenColumns('petitions', ALL, OWN)).toEqual(OWN);
});

it('can be none at all', () => {
  const written = keepColumns('inbox', []);
  expect([chosen(written), chosen()]).toEqual([[], []]);
});
