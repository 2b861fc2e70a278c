import { fenOf, textOfFen } from './fen';

describe('an amount as it is written', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['12', 1200],
    ['12.5', 1250],
    ['0.29', 29],
    ['1,234.50', 123_450],
    ['１２３４．５０', 123_450],
    ['¥ 8', 800],
    ['4503599627.37', 450_359_962_737],
  ])('%j is %j fen', (text, fen) => expect(fenOf(text)).toBe(fen));

  it.each(['12.345', '一百', '-5', '1e3', '.5', '1.'])('%j is no amount', (text) =>
    expect(fenOf(text)).toBe(text),
  );

  it.each([0, 29, 1200, 1250, 123_450, 1_000_000_000_000])('%d fen is read as it is written', (fen) =>
    expect(fenOf(textOfFen(fen))).toBe(fen),
  );
});
