import './people.css';
import './units.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Unit } from '../api/types';
import { ExportButton } from '../list/export-button';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { UnitModal } from './unit-modal';
import { UnitPanel } from './unit-panel';
import { UnitTree } from './unit-tree';
import { UnitsImportModal } from './units-import-modal';
import { unitsQuery } from './units';
import { useUnitsSheet } from './use-units-sheet';

const NONE: readonly Unit[] = [];

/** The units of the office: a tree, and beside it the one that is chosen. */
export function Component() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const query = useQuery(unitsQuery);
  const units = query.data ?? NONE;
  const sheet = useUnitsSheet(units);
  const chosen = units.find(({ id }) => id === params.get('unit')) ?? units.find((unit) => !unit.parentId);
  const choose = (id: string) => {
    setParams({ unit: id }, { replace: true });
    // On a phone the unit stands below the tree.
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <>
      <PageHead title={t('people:units.title')} text={t('people:units.text')}>
        <ExportButton {...sheet} />
        <Button onClick={() => setImporting(true)}>{t('people:import.action')}</Button>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('people:units.add')}
        </Button>
      </PageHead>
      <QueryState query={query}>
        <div className="pd-units">
          <div className="pd-card pd-units__tree">
            <UnitTree units={units} chosen={chosen?.id} onChoose={choose} />
          </div>
          <div ref={panel} className="pd-units__panel">
            {chosen ? <UnitPanel key={chosen.id} unit={chosen} units={units} /> : null}
          </div>
        </div>
      </QueryState>
      <UnitModal
        unit={undefined}
        parentId={chosen?.active ? chosen.id : undefined}
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={choose}
      />
      <UnitsImportModal open={importing} onClose={() => setImporting(false)} />
    </>
  );
}
