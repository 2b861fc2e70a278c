import { dayOfCell } from './day-cell';

it.each(['2027-01-05', '2027/1/5', '2027.1.5', '2027年1月5日', new Date('2027-01-05T00:00:00Z')])(
  'reads %s',
  (cell) => {
    expect(dayOfCell(cell)).toBe('2027-01-05');
  },
);

it.each(['2027-02-30', '2027-13-01', '5.1.2027', '', null, 46000, new Date(Number.NaN)])(
  'refuses %s',
  (cell) => {
    expect(dayOfCell(cell)).toBeUndefined();
  },
);
