import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReminderKind } from '../api/types';
import { KINDS } from './kinds';

const COLUMNS = ['emailKinds', 'browserKinds', 'quietExcept'] as const;
type Column = (typeof COLUMNS)[number];
export type ChosenKinds = Record<Column, ReminderKind[]>;

interface Props {
  value?: ChosenKinds;
  onChange?: (value: ChosenKinds) => void;
}

/** Each kind of reminder in a line, with the ways by which it comes. */
export function KindsTable({ value, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = value ?? { emailKinds: [], browserKinds: [], quietExcept: [] };
  const put = (column: Column, kind: ReminderKind, on: boolean) => {
    const others = chosen[column].filter((one) => one !== kind);
    onChange?.({ ...chosen, [column]: on ? [...others, kind] : others });
  };
  return (
    <table className="pd-reminder__kinds">
      <thead>
        <tr>
          <th scope="col">{t('reminder:kindsOf')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`reminder:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`reminder:kind.${kind}`)}</th>
            {COLUMNS.map((column) => (
              <td key={column}>
                <Checkbox
                  checked={chosen[column].includes(kind)}
                  aria-label={`${t(`reminder:kind.${kind}`)}: ${t(`reminder:column.${column}`)}`}
                  onChange={({ target }) => put(column, kind, target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
