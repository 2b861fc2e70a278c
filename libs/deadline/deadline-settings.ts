import { DomainError } from '#libs/errors/index';
import './messages';
import { type DeadlineRow, type DeadlineTable, type DeadlineUnit, findDeadline } from './deadline-table';

/** What an office sets for one row; `unit` stays as it is unless told. */
export interface DeadlineSetting {
  length: number;
  unit?: DeadlineUnit;
}

const longestOfAnOffice = 366;

/**
 * The table with an office's settings applied. Office rules change freely; a duty under law only gets shorter.
 * A petitioner's right under law stays as it is: shorter would take from the petitioner what the law gives.
 *
 * Throws DomainError `deadline.unknown`, `deadline.length-invalid`, `deadline.longer-than-law`,
 * `deadline.unit-set-by-law` or `deadline.petitioners-right`; all but the first name row and citation.
 */
export function applySettings(
  table: DeadlineTable,
  settings: ReadonlyMap<string, DeadlineSetting>,
): DeadlineTable {
  const changed = new Map(table);
  for (const [id, setting] of settings) changed.set(id, applySetting(findDeadline(table, id), setting));
  return changed;
}

/** One row with its setting applied, by the rules and with the errors of `applySettings`. */
export function applySetting(row: DeadlineRow, setting: DeadlineSetting): DeadlineRow {
  const { length, unit = row.unit } = setting;
  if (!Number.isInteger(length) || length < 1 || length > longestOfAnOffice) {
    throw refusal('deadline.length-invalid', row, length);
  }
  if (row.maxLength !== null) {
    if (unit !== row.unit) throw refusal('deadline.unit-set-by-law', row, length);
    if (length > row.maxLength) throw refusal('deadline.longer-than-law', row, length);
    if (row.whose === 'petitioner' && length < row.maxLength) {
      throw refusal('deadline.petitioners-right', row, length);
    }
  }
  return { ...row, length, unit };
}

function refusal(code: string, row: DeadlineRow, length: number): DomainError {
  const { id, citation, nameZh, nameEn, maxLength } = row;
  return new DomainError(code, {
    status: 422,
    field: 'length',
    params: { deadline: id, citation, nameZh, nameEn, length, longest: maxLength ?? longestOfAnOffice },
  });
}
