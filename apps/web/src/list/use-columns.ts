import { type Column, chosenColumns, keepColumns } from './columns';

interface Choice<Row> {
  /** Names the list in the browser's store. */
  list: string;
  all: readonly Column<Row>[];
  /** Those that the list has until somebody chooses. */
  own: readonly string[];
  /** What the address says. */
  address: string | undefined;
  /** Writes a choice into the address. */
  onAddress: (written: string) => void;
}

/** The columns that a list shows now, and how another choice is made. */
export function useColumns<Row>({ list, all, own, address, onAddress }: Choice<Row>) {
  const names = all.map(({ name }) => name);
  const shown = chosenColumns(list, names, own, address);
  return {
    shown: all.filter(({ name }) => shown.includes(name)),
    options: { columns: all, shown, onChoose: (next: string[]) => onAddress(keepColumns(list, next)) },
  };
}
