import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit, UnitOverview } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { QueryState } from '../ui/query-state';
import { CloseUnit } from './close-unit';
import { MoveUnitModal } from './move-unit-modal';
import { unitOverviewQuery } from './queries';
import { UnitHistory } from './unit-history';
import { UnitLeadersModal } from './unit-leaders-modal';
import { UnitModal } from './unit-modal';
import { useRoleName } from './use-role-name';
import { useUnitName } from './use-unit-name';

interface Props {
  unit: Unit;
  units: readonly Unit[];
}

/** One unit: what it is, who is in it, what it has to do, and what can be changed of it. */
export function UnitPanel({ unit, units }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [asked, setAsked] = useState<'edit' | 'move' | 'leaders'>();
  const query = useQuery(unitOverviewQuery(unit.id));
  const done = () => setAsked(undefined);
  const people = query.data?.people ?? [];
  return (
    <>
      <section className="pd-card" aria-label={localized(unit.name)}>
        <div className="pd-card__head">
          <h2>
            {localized(unit.name)}{' '}
            {unit.active ? null : <span className="pd-tag">{t('people:units.closed')}</span>}
          </h2>
          <div className="pd-tags">
            <Button size="small" onClick={() => setAsked('edit')}>
              {t('people:edit')}
            </Button>
            {unit.parentId ? (
              <Button size="small" onClick={() => setAsked('move')}>
                {t('people:units.move.action')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => setAsked('leaders')}>
              {t('people:units.leaders.action')}
            </Button>
            {unit.parentId ? <CloseUnit unit={unit} load={query.data?.load} /> : null}
          </div>
        </div>
        <UnitFacts unit={unit} />
        <QueryState query={query}>{query.data ? <UnitPeople overview={query.data} /> : null}</QueryState>
      </section>
      {query.data ? <UnitHistory history={query.data.history} /> : null}
      <UnitModal unit={unit} open={asked === 'edit'} onClose={done} />
      <MoveUnitModal unit={unit} units={units} open={asked === 'move'} onClose={done} />
      <UnitLeadersModal unit={unit} people={people} open={asked === 'leaders'} onClose={done} />
    </>
  );
}

function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <dl className="pd-unit__facts">
      <dt>{t('people:units.nameZh')}</dt>
      <dd lang="zh-CN">{unit.name.zh}</dd>
      <dt>{t('people:units.nameEn')}</dt>
      <dd lang="en">{unit.name.en}</dd>
      <dt>{t('people:units.kind')}</dt>
      <dd>{t(`people:units.kinds.${unit.kind}`)}</dd>
      <dt>{t('people:units.id')}</dt>
      <dd>{unit.id}</dd>
      {unit.parentId ? (
        <>
          <dt>{t('people:units.parent')}</dt>
          <dd>{unitName(unit.parentId)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function UnitPeople({ overview: { people, load } }: { overview: UnitOverview }) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const order = { chief: 0, deputy: 1 };
  const sorted = [...people].sort((a, b) => (a.leads ? order[a.leads] : 2) - (b.leads ? order[b.leads] : 2));
  return (
    <>
      <p className="pd-muted">{t('people:units.load', { ...load })}</p>
      <h3>{t('people:units.people')}</h3>
      {people.length === 0 ? <p className="pd-muted">{t('people:units.nobody')}</p> : null}
      <ul className="pd-unit__list">
        {sorted.map((one) => (
          <li key={one.id}>
            {one.displayName}{' '}
            {one.leads ? (
              <span className="pd-tag pd-tag--brand">{t(`people:units.leaders.${one.leads}`)}</span>
            ) : null}{' '}
            <span className="pd-muted">{one.roles.map(roleName).join(t('people:units.comma'))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
