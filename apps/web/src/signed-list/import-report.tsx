import { useTranslation } from 'react-i18next';
import type { ListImportReport } from '../api/types';
import { SheetFaults } from '../ui/sheet-faults';

/** What is in a spreadsheet: how many can be imported, and for every other row what is wrong with it. */
export function ImportReport({ report }: { report: ListImportReport }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>
        <strong>{t('joint:import.found', { rows: report.rows, good: report.good })}</strong>
      </p>
      <SheetFaults faults={report.faults} />
    </div>
  );
}
