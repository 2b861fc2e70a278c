import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPerson, PetitionView, RepresentativeCode, Revealed } from '../api/types';
import { LoadMore } from '../ui/load-more';
import { ProblemAlert } from '../ui/problem-alert';
import { SearchInput } from '../ui/search-input';
import { useMessage } from '../ui/use-message';
import { AddPersonModal } from './add-person-modal';
import { AppointModal } from './appoint-modal';
import { ImportModal } from './import-modal';
import type { ListAct } from './list-dialog-props';
import { ListTable } from './list-table';
import { signedListQuery } from './queries';
import { RevealListedModal } from './reveal-listed-modal';
import { StrikeModal } from './strike-modal';
import './signed-list.css';

/** The people of a joint petition beside its representatives: who they are, and what can be done with the list. */
export function SignedList({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [q, setQ] = useState<string>();
  const [act, setAct] = useState<{ act: ListAct; person?: ListedPerson }>();
  const [revealed, setRevealed] = useState<readonly Revealed[]>([]);
  const [code, setCode] = useState<RepresentativeCode>();
  const list = useInfiniteQuery(signedListQuery(petition.id, q));
  const pages = list.data?.pages ?? [];
  const [first] = pages;
  const people = pages.flatMap((page) => page.items);
  const mayChange = petition.actions.includes('list');
  const close = () => setAct(undefined);
  const done = (text: string) => {
    close();
    message.success(text);
    void queries.invalidateQueries({ queryKey: ['petition', petition.id] });
  };
  const dialog = (name: ListAct) => ({ petitionId: petition.id, open: act?.act === name, onClose: close });
  const ofPerson = (name: ListAct) => ({ ...dialog(name), person: act?.person });
  const acting = petition.petitioners.filter((one) => one.withdrawnAt === null).length;
  return (
    <section className="pd-card" aria-labelledby="signed-list">
      <h2 id="signed-list">{t('joint:title')}</h2>
      <p className="pd-muted pd-told">{t('joint:text')}</p>
      <p className="pd-listcounts">
        {t('joint:counts', {
          people: petition.peopleCount,
          representatives: petition.petitioners.length,
          listed: first?.listed ?? petition.listed,
          signed: first?.signed ?? 0,
        })}
      </p>
      {acting === 0 && petition.listed > 0 && petition.closedAt === null ? (
        <Alert type="warning" showIcon title={t('joint:nobodyActs')} style={{ marginBottom: 16 }} />
      ) : null}
      {code ? (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: () => setCode(undefined) }}
          title={t('joint:appoint.code', { number: code.ordinal, code: code.queryCode })}
          description={t('joint:appoint.once')}
          style={{ marginBottom: 16 }}
        />
      ) : null}
      {mayChange ? (
        <div className="pd-caseactions" role="group" aria-label={t('petition:actions')}>
          <Button onClick={() => setAct({ act: 'import' })}>{t('joint:import.action')}</Button>
          <Button onClick={() => setAct({ act: 'add' })}>{t('joint:add.action')}</Button>
          <a className="pd-listtemplate" href="/api/petitions/signed-list/template" download>
            {t('joint:template')}
          </a>
        </div>
      ) : null}
      {petition.listed > 0 || q ? (
        <div className="pd-filters">
          <SearchInput value={q} label={t('joint:search')} onSearch={setQ} />
        </div>
      ) : null}
      <ProblemAlert error={list.error} />
      {people.length > 0 ? (
        <ListTable
          people={people}
          revealed={revealed}
          mayChange={mayChange}
          mayReveal={petition.actions.includes('reveal')}
          onAct={(name, person) => setAct({ act: name, person })}
        />
      ) : list.isSuccess ? (
        <p className="pd-muted">{t(q ? 'joint:noMatch' : 'joint:empty')}</p>
      ) : null}
      <LoadMore query={list} />
      <AddPersonModal {...dialog('add')} onDone={() => done(t('joint:add.done'))} />
      <ImportModal {...dialog('import')} onDone={(count) => done(t('joint:import.done', { count }))} />
      <StrikeModal {...ofPerson('strike')} onDone={() => done(t('joint:strike.done'))} />
      <AppointModal
        {...ofPerson('appoint')}
        onDone={(given) => {
          setCode(given);
          done(t('joint:appoint.done'));
        }}
      />
      <RevealListedModal
        {...ofPerson('reveal')}
        onDone={(one) => {
          setRevealed((before) => [...before.filter(({ ordinal }) => ordinal !== one.ordinal), one]);
          close();
        }}
      />
    </section>
  );
}
