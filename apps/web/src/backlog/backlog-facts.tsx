import { useTranslation } from 'react-i18next';
import type { BacklogFacts as Facts, BacklogWords } from '../api/types';
import { useDates } from '../time/format';
import { ActsInPerson } from './acts-in-person';
import { noonOf } from './civil-day';
import { MilestoneList } from './milestone-list';
import { NamedPeople } from './named-people';

interface Props {
  petitionId: string;
  facts: Facts;
  names: BacklogWords;
  /** The reader may change the milestones. */
  editable: boolean;
}

/** All that is on record of a backlog case: who, the three things, the plan, the meetings. */
export function BacklogFacts({ petitionId, facts, names, editable }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <p className="pd-small pd-muted">
        {t('backlog:openedBy', { day: dates.day(facts.openedAt), by: facts.by })}
      </p>
      <p className="pd-pre pd-small" data-written>
        {facts.reason}
      </p>
      {facts.endReason ? (
        <p className="pd-pre pd-small" data-written>
          {facts.endReason}
        </p>
      ) : null}
      <NamedPeople named={facts} />
      <h3>{t('backlog:inPerson')}</h3>
      <ActsInPerson acts={facts.acts} names={names} />
      <h3>{t('backlog:plan')}</h3>
      {facts.plan ? (
        <p className="pd-pre" data-written>
          {facts.plan}
        </p>
      ) : (
        <p className="pd-muted">{t('backlog:noPlan')}</p>
      )}
      <MilestoneList petitionId={petitionId} milestones={facts.milestones} editable={editable} />
      <h3>{t('backlog:meetings')}</h3>
      {facts.meetings.length === 0 ? <p className="pd-muted">{t('backlog:noMeeting')}</p> : null}
      <ul className="pd-backlog__list">
        {facts.meetings.map((meeting, index) => (
          <li key={`${meeting.heldOn} ${index}`}>
            <span className="pd-tags">
              <span>{dates.day(noonOf(meeting.heldOn))}</span>
              <span className={meeting.result === 'none' ? 'pd-tag pd-tag--red' : 'pd-tag'}>
                {t(`backlog:result.${meeting.result}`)}
              </span>
              <span className="pd-muted">{meeting.by}</span>
            </span>
            <div className="pd-pre pd-small" data-written>
              {meeting.record}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
