import './backlog.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { useMessage } from '../ui/use-message';
import { AcceptOpinionModal } from './accept-opinion-modal';
import { noonOf } from './civil-day';
import { NamedPeople } from './named-people';
import { ownBacklogQuery } from './queries';

interface Props {
  credentials: Credentials;
  onChanged: () => void;
}

/** The petitioner's own page of a backlog case: who is responsible, how far it is, and the right to accept the opinion. */
export function OwnBacklog({ credentials, onChanged }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const localized = useLocalized();
  const dates = useDates();
  const [accepting, setAccepting] = useState(false);
  const query = useQuery(ownBacklogQuery(credentials));
  const { backlog, names } = query.data ?? {};
  if (!backlog || !names) return null;
  const accepted = () => {
    setAccepting(false);
    message.success(t('backlog:own.accepted'));
    void query.refetch();
    onChanged();
  };
  return (
    <section className="pd-panel" aria-labelledby="track-backlog">
      <h2 id="track-backlog">{t('backlog:own.title')}</h2>
      <p>{t(`backlog:own.${backlog.state}`)}</p>
      <NamedPeople named={backlog} audience="public" />
      {backlog.done.length > 0 ? (
        <ul>
          {backlog.done.map(({ act, doneOn }) => (
            <li key={act}>
              {t('backlog:own.done', { what: localized(names[act]), day: dates.day(noonOf(doneOn)) })}
            </li>
          ))}
        </ul>
      ) : null}
      {backlog.milestones.length > 0 ? (
        <>
          <h3>{t('backlog:own.plan')}</h3>
          <ul>
            {backlog.milestones.map((milestone, index) => (
              <li key={index}>
                {milestone.what} ·{' '}
                {milestone.doneOn
                  ? t('backlog:milestone.doneOn', { day: dates.day(noonOf(milestone.doneOn)) })
                  : t('backlog:milestone.by', { day: dates.lastDay(milestone.dueAt) })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {backlog.quarterDueAt ? (
        <p className="pd-muted">{t('backlog:own.quarter', { day: dates.lastDay(backlog.quarterDueAt) })}</p>
      ) : null}
      {backlog.accepted ? <p>{t('backlog:own.accepted')}</p> : null}
      {backlog.canAccept ? (
        <p className="pd-noprint">
          <Button onClick={() => setAccepting(true)}>{t('backlog:own.accept')}</Button>
        </p>
      ) : null}
      {accepting ? (
        <AcceptOpinionModal credentials={credentials} onClose={() => setAccepting(false)} onDone={accepted} />
      ) : null}
    </section>
  );
}
