import '../inbox/inbox.css';
import './people.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { SearchInput } from '../ui/search-input';
import { StatePanel } from '../ui/state-panel';
import { ExportButton } from '../list/export-button';
import { OneTimeLink } from './one-time-link';
import { PeopleImportModal } from './people-import-modal';
import { PeopleTable } from './people-table';
import { PersonModal } from './person-modal';
import { peopleQuery } from './queries';
import { UnitSelect } from './unit-select';
import { usePeopleSheet } from './use-people-sheet';

/** The staff: who they are, their posts, their accounts. */
export function Component() {
  const { t } = useTranslation();
  const [unitId, setUnitId] = useState<string>();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<Person | 'new'>();
  const [link, setLink] = useState<{ path: string; name: string }>();
  const query = useQuery(peopleQuery({ unitId }));
  const wanted = typed.trim().toLowerCase();
  const people = (query.data ?? []).filter((person) =>
    [person.displayName, person.displayNameEn, person.account?.username ?? ''].some((name) =>
      name.toLowerCase().includes(wanted),
    ),
  );
  const [importing, setImporting] = useState(false);
  const sheet = usePeopleSheet(people.filter(({ active }) => active));
  return (
    <>
      <PageHead title={t('people:title')} text={t('people:text')}>
        <Button onClick={() => setImporting(true)}>{t('people:import.action')}</Button>
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('people:add')}
        </Button>
      </PageHead>
      <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
        <SearchInput value={typed} label={t('people:searchFor')} onSearch={(text) => setTyped(text ?? '')} />
        <UnitSelect value={unitId} onChange={setUnitId} label={t('people:unit')} />
        <ExportButton {...sheet} />
      </div>
      <QueryState query={query}>
        {people.length === 0 ? (
          <StatePanel kind="empty" title={t('people:none')} text={t('inbox:empty.filtered.text')} />
        ) : (
          <PeopleTable people={people} onEdit={setEdited} onLink={setLink} />
        )}
      </QueryState>
      <PersonModal
        person={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        onCreated={setLink}
      />
      <PeopleImportModal open={importing} onClose={() => setImporting(false)} />
      <OneTimeLink link={link} onClose={() => setLink(undefined)} />
    </>
  );
}
