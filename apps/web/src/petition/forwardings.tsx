import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { useDates } from '../time/format';
import { useMessage } from '../ui/use-message';
import { OutsideAnswerModal } from './outside-answer-modal';

/** What went to bodies outside the office, and what they answered. */
export function Forwardings({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const message = useMessage();
  const queries = useQueryClient();
  const [answering, setAnswering] = useState<string>();
  const { forwardings } = petition;
  if (forwardings.length === 0) return null;
  const mayAnswer = petition.actions.includes('record-answer');
  const done = () => {
    setAnswering(undefined);
    message.success(t('petition:forwarding.recorded'));
    void queries.invalidateQueries({ queryKey: ['petition', petition.id] });
  };
  return (
    <section className="pd-card" aria-labelledby="case-forwardings">
      <h2 id="case-forwardings">{t('petition:forwarding.many')}</h2>
      <ul className="pd-related">
        {forwardings.map(({ id, authority, whole, matter, sentAt, dueAt, answer }) => (
          <li key={id}>
            <strong>{authority}</strong>
            <span className="pd-tags pd-small">
              <span>{t(`petition:forwarding.${whole ? 'whole' : 'part'}`)}</span>
              <span>{t('petition:forwarding.sent', { day: dates.day(sentAt) })}</span>
              {answer ? null : <span>{t('petition:forwarding.due', { day: dates.lastDay(dueAt) })}</span>}
            </span>
            <span className="pd-pre pd-small">{matter}</span>
            {answer ? (
              <span className="pd-pre pd-small">
                {t('petition:forwarding.answer', { by: answer.by, day: answer.on })}
                {'\n'}
                {answer.text}
                {answer.attachmentId ? (
                  <>
                    {'\n'}
                    <a href={`/api/attachments/${answer.attachmentId}`} download>
                      {t('petition:forwarding.file')}
                    </a>
                  </>
                ) : null}
              </span>
            ) : null}
            {!answer && mayAnswer ? (
              <span>
                <Button size="small" onClick={() => setAnswering(id)}>
                  {t('petition:forwarding.record')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <OutsideAnswerModal forwardingId={answering} onClose={() => setAnswering(undefined)} onDone={done} />
    </section>
  );
}
