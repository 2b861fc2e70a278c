import { useTranslation } from 'react-i18next';
import type { UnitCounts } from '../api/types';
import { useLocalized } from '../i18n/localized';

interface Props {
  units: readonly UnitCounts[];
  onChoose: (unitId: string) => void;
}

/** How each unit stands; most overdue first. */
export function UnitTable({ units, onChoose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const sorted = units.toSorted((a, b) => b.red - a.red || b.yellow - a.yellow || b.green - a.green);
  return (
    <section className="pd-tablebox" aria-labelledby="board-units">
      <h2 id="board-units" className="pd-board__title">
        {t('board:byUnit')}
      </h2>
      <table className="pd-table">
        <thead>
          <tr>
            <th scope="col">{t('petition:unit')}</th>
            <th scope="col">{t('board:light.red')}</th>
            <th scope="col">{t('board:light.yellow')}</th>
            <th scope="col">{t('board:light.green')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <button type="button" className="pd-linkbutton" onClick={() => onChoose(unit.unitId)}>
                  {localized(unit.name)}
                </button>
              </th>
              <td className={unit.red ? 'pd-number pd-board__red' : 'pd-number'}>{unit.red}</td>
              <td className="pd-number">{unit.yellow}</td>
              <td className="pd-number">{unit.green}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
