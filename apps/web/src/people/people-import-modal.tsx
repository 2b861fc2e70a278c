import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { PeopleImport } from '../api/types';
import { ImportedPeople } from './imported-people';
import { SheetImportModal } from './sheet-import-modal';

/** Reads a spreadsheet of people and their posts into the office. */
export function PeopleImportModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all(['people', 'units'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return (
    <SheetImportModal<PeopleImport>
      open={open}
      onClose={onClose}
      title={t('people:import.title')}
      text={t('people:import.text')}
      send={(mode, content) => call(api.POST('/api/people/import', { body: { mode, content } }))}
      onApplied={refresh}
      changesOf={({ people }) => people.filter(({ change }) => change !== 'same').length}
      show={({ people }, done) => <ImportedPeople people={people} done={done} />}
    />
  );
}
