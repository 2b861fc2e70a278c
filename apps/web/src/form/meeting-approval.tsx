import { useQueries, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { meetingQuery } from '../meeting/queries';
import { PaperSheet } from '../petition/paper-sheet';
import { documentQuery } from '../petition/queries';
import { QueryState } from '../ui/query-state';

interface Props {
  id: string;
  meetingId: string;
  disabled: boolean;
  value: string | undefined;
  onChange: (sha256: string | null) => void;
  onBlur: () => void;
}

/** Shows the minutes of a meeting, one paper for each case; who ticks the box signs all of it, by the hash that is its value. */
export function MeetingApproval({ id, meetingId, disabled, value, onChange, onBlur }: Props) {
  const { t } = useTranslation();
  const meeting = useQuery(meetingQuery(meetingId));
  const drafts =
    meeting.data?.items.filter(({ state }) => state === 'open').flatMap(({ minutes }) => minutes ?? []) ?? [];
  const papers = useQueries({ queries: drafts.map((draft) => documentQuery(draft.id)) });
  const hash = meeting.data?.minutesHash ?? null;
  const shown = hash !== null && papers.every(({ data }, at) => data?.sha256 === drafts[at]?.sha256);
  return (
    <div className="pd-approval">
      <QueryState query={meeting}>
        {drafts.length === 0 && meeting.data?.minutes ? (
          <p className="pd-pre" data-written>
            {meeting.data.minutes}
          </p>
        ) : null}
        {papers.map(({ data }, at) =>
          data ? (
            <div key={data.id}>
              <PaperSheet paper={data} scrolls />
              <p className="pd-small">
                <a href={`/api/documents/${data.id}/pdf`} target="_blank" rel="noreferrer">
                  {t('petition:documents.pdf')}
                  {papers.length > 1 ? <span className="pd-hidden">{at + 1}</span> : null}
                </a>
              </p>
            </div>
          ) : null,
        )}
      </QueryState>
      <Checkbox
        id={id}
        disabled={disabled || !shown}
        checked={value !== undefined && value === hash}
        onChange={({ target }) => onChange(target.checked ? hash : null)}
        onBlur={onBlur}
      >
        {t('form:approval.signed')}
      </Checkbox>
    </div>
  );
}
