import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BacklogRow as Row } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { LightWords } from '../ui/light';
import { BacklogState } from './backlog-state';
import { noonOf } from './civil-day';

/** One backlog case of the list: light and next quarter, who is responsible, how far the plan is. */
export function BacklogRow({ one }: { one: Row }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const done = one.milestones.filter(({ doneOn }) => doneOn !== null).length;
  const next = one.milestones.find(({ doneOn }) => doneOn === null);
  const [last] = one.meetings;
  return (
    <li>
      <div>
        <p className="pd-tags">
          <Link className="pd-subject" to={`/petitions/${one.petition.id}`}>
            {one.petition.subject || t('common:erased')}
          </Link>
          <span className="pd-number">{one.petition.receiptNumber}</span>
        </p>
        <BacklogState facts={one} />
        {one.quarter ? (
          <p className="pd-small">{t('backlog:nextQuarter', { day: dates.lastDay(one.quarter.dueAt) })}</p>
        ) : null}
      </div>
      <div className="pd-small">
        <p>
          {t('backlog:row.who', {
            town: one.townLeader.displayName,
            community: one.communityLeader.displayName,
            unit: localized(one.unit.name),
            person: one.responsible.displayName,
          })}
        </p>
        <p>{t('backlog:row.inPerson', { count: one.acts.length })}</p>
      </div>
      <div className="pd-small">
        <p>{t('backlog:row.milestones', { done, all: one.milestones.length })}</p>
        {next && one.state === 'open' ? (
          <p className="pd-tags">
            <span data-written>{next.what}</span>
            <LightWords light={next.light} dueAt={next.dueAt} />
          </p>
        ) : null}
        <p>
          {last
            ? t('backlog:row.last', {
                day: dates.day(noonOf(last.heldOn)),
                result: t(`backlog:result.${last.result}`),
              })
            : t('backlog:noMeeting')}
        </p>
      </div>
    </li>
  );
}
