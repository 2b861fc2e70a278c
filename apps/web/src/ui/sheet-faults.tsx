import { useTranslation } from 'react-i18next';
import type { SheetFault } from '../api/types';
import { useLocalized } from '../i18n/localized';

/** Faults that a page can show; the rest is found when these are mended. */
const SHOWN = 200;

/** What is wrong with the rows of a spreadsheet. */
export function SheetFaults({ faults }: { faults: readonly SheetFault[] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <>
      {faults.length > 0 ? (
        <div
          className="pd-tablebox pd-listfaults"
          tabIndex={0}
          role="group"
          aria-label={t('joint:import.faults')}
        >
          <table className="pd-table">
            <caption className="pd-hidden">{t('joint:import.faults')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('joint:import.row')}</th>
                <th scope="col">{t('joint:import.column')}</th>
                <th scope="col">{t('joint:import.fault')}</th>
              </tr>
            </thead>
            <tbody>
              {faults.slice(0, SHOWN).map((fault) => (
                <tr key={`${fault.row} ${fault.column} ${fault.rule}`}>
                  <td className="pd-number">{fault.row}</td>
                  <td>{fault.column ?? t('joint:import.wholeRow')}</td>
                  <td>{localized(fault.message)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {faults.length > SHOWN ? (
        <p className="pd-muted">{t('joint:import.more', { count: faults.length - SHOWN })}</p>
      ) : null}
    </>
  );
}
