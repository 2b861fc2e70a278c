import './meeting.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MeetingView } from '../api/types';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { AddCaseModal } from './add-case-modal';
import { AnswerModal } from './answer-modal';
import { CancelModal } from './cancel-modal';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingParticipants } from './meeting-participants';
import { MeetingWhen } from './meeting-when';
import { MoveModal } from './move-modal';
import { ParticipantsModal } from './participants-modal';
import { meetingQuery } from './queries';
import { RecordModal } from './record-modal';

/** One joint meeting: its agenda, who takes part, its minutes, and what becomes of what it resolved. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(meetingQuery(id));
  return <QueryState query={query}>{query.data ? <Meeting meeting={query.data} /> : null}</QueryState>;
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'invite' | 'record' | 'add' | 'cancel' | 'move' | 'answer'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <nav className="pd-crumbs" aria-label={t('meeting:where')}>
        <Link to="/meetings">{t('meeting:title')}</Link>
      </nav>
      <PageHead
        title={t('meeting:one', { number: meeting.number })}
        text={
          <span className="pd-tags">
            <span className="pd-tag">{t(`meeting:state.${meeting.state}`)}</span>
            {meeting.kind === 'regular' ? <span className="pd-tag">{t('meeting:regular.tag')}</span> : null}
            <MeetingWhen meeting={meeting} />
            {meeting.mode ? <span>{t(`meeting:mode.${meeting.mode}`)}</span> : null}
            {meeting.place ? <span data-written>{meeting.place}</span> : null}
          </span>
        }
      >
        {meeting.state === 'planned' && meeting.startsAt ? (
          <Button href={`/api/meetings/${meeting.id}/calendar`} download>
            {t('meeting:calendar')}
          </Button>
        ) : null}
        {meeting.participants.some(({ mayAnswer }) => mayAnswer) ? (
          <Button type="primary" onClick={() => setOpen('answer')}>
            {t('meeting:answer.open')}
          </Button>
        ) : null}
        {meeting.can.move ? <Button onClick={() => setOpen('move')}>{t('meeting:move.open')}</Button> : null}
        {meeting.can.cancel ? (
          <Button danger onClick={() => setOpen('cancel')}>
            {t('meeting:cancel.open')}
          </Button>
        ) : null}
        {meeting.can.addCase ? (
          <Button onClick={() => setOpen('add')}>{t('meeting:addCase.open')}</Button>
        ) : null}
        {meeting.can.invite ? (
          <Button onClick={() => setOpen('invite')}>{t('meeting:invite.open')}</Button>
        ) : null}
        {meeting.can.record ? (
          <Button type="primary" onClick={() => setOpen('record')}>
            {t('meeting:record.open')}
          </Button>
        ) : null}
      </PageHead>
      <MeetingAgenda meeting={meeting} />
      <MeetingParticipants meeting={meeting} />
      {meeting.minutes ? (
        <section className="pd-card" aria-labelledby="meeting-minutes">
          <h2 id="meeting-minutes">{t('meeting:minutes')}</h2>
          <p className="pd-pre" data-written>
            {meeting.minutes}
          </p>
        </section>
      ) : null}
      {open === 'invite' ? <ParticipantsModal meeting={meeting} onClose={close} /> : null}
      {open === 'answer' ? <AnswerModal meeting={meeting} onClose={close} /> : null}
      {open === 'move' ? <MoveModal meeting={meeting} onClose={close} /> : null}
      {open === 'cancel' ? <CancelModal meeting={meeting} onClose={close} /> : null}
      {open === 'add' ? <AddCaseModal meeting={meeting} onClose={close} /> : null}
      {open === 'record' ? <RecordModal meeting={meeting} onClose={close} /> : null}
    </>
  );
}
