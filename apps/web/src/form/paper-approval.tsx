import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperSheet } from '../petition/paper-sheet';
import { documentQuery, petitionQuery } from '../petition/queries';
import { QueryState } from '../ui/query-state';
import { FormMeeting, FormPetition } from './form-petition';
import { MeetingApproval } from './meeting-approval';

interface Props {
  id: string;
  /** Of the paper that is signed. */
  kind: string | undefined;
  disabled: boolean;
  value: string | undefined;
  onChange: (sha256: string | null) => void;
  onBlur: () => void;
}

/** The text that a task signs: of its case, or of its meeting. */
export function PaperApproval(props: Props) {
  const meetingId = useContext(FormMeeting);
  return meetingId ? <MeetingApproval {...props} meetingId={meetingId} /> : <CaseApproval {...props} />;
}

/** Shows the newest paper of a kind in the case; who ticks the box signs the very text whose hash is its value. */
function CaseApproval({ id, kind, disabled, value, onChange, onBlur }: Props) {
  const { t } = useTranslation();
  const petition = useQuery(petitionQuery(useContext(FormPetition)));
  const draft = petition.data?.documents.findLast((one) => one.kind === kind);
  const paper = useQuery({ ...documentQuery(draft?.id ?? ''), enabled: draft !== undefined });
  return (
    <div className="pd-approval">
      <QueryState query={paper}>{paper.data ? <PaperSheet paper={paper.data} scrolls /> : null}</QueryState>
      {draft ? (
        <p className="pd-small">
          <a href={`/api/documents/${draft.id}/pdf`} target="_blank" rel="noreferrer">
            {t('petition:documents.pdf')}
          </a>
        </p>
      ) : null}
      <Checkbox
        id={id}
        disabled={disabled || !paper.data}
        checked={value !== undefined && value === paper.data?.sha256}
        onChange={({ target }) => onChange(target.checked ? (paper.data?.sha256 ?? null) : null)}
        onBlur={onBlur}
      >
        {t('form:approval.signed')}
      </Checkbox>
    </div>
  );
}
