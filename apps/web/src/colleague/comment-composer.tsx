import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Mentions, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameMatch } from '../people/use-name-match';
import { usePersonSearch } from '../people/use-person-search';
import { newRequestKey } from '../register/new-request-key';
import { ProblemAlert } from '../ui/problem-alert';
import { mentionsIn } from './mentions-in';
import { commentsQuery, QUESTIONS } from './queries';
import { useColleagueNames } from './use-colleague-names';

interface Written {
  /** The same until it is written. */
  requestKey: string;
  text: string;
  mentions: string[];
  askedId?: string;
}

interface Props {
  petitionId: string;
  label: string;
  action: string;
  initial?: string;
  /** Somebody can be asked with it. */
  mayAsk?: boolean;
  send: (written: Written) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
}

const LONGEST = 2000;

/** Where a comment is written: `@` names colleagues who may see the case, and one can be asked for an answer. */
export function CommentComposer(props: Props) {
  const { petitionId, label, action, initial = '', mayAsk = false, send, onDone, onCancel } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const match = useNameMatch();
  const search = usePersonSearch();
  const { people } = useColleagueNames(petitionId);
  const [text, setText] = useState(initial);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [askedId, setAskedId] = useState<string>();
  const named = mentionsIn(text, people);
  const write = useMutation({
    mutationFn: () =>
      send({
        requestKey,
        text: text.trim(),
        mentions: named.map(({ id }) => id),
        ...(askedId ? { askedId } : {}),
      }),
    onSuccess: () => {
      setText('');
      setRequestKey(newRequestKey());
      setAskedId(undefined);
      onDone?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: commentsQuery(petitionId).queryKey });
      void queries.invalidateQueries({ queryKey: QUESTIONS });
    },
  });
  return (
    <div className="pd-composer">
      <ProblemAlert error={write.error} />
      <Mentions
        // Where one changes or answers was opened by a press, which leads on into it.
        autoFocus={!mayAsk}
        aria-label={label}
        placeholder={t('colleague:comment.placeholder')}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={setText}
        options={people.map(({ id, name, label: words }) => ({ key: id, value: name, label: words }))}
        filterOption={(typed, { value }) =>
          people.some((one) => one.name === value && match(one.label, typed))
        }
        notFoundContent={t('colleague:comment.noColleague')}
      />
      <small className="pd-muted" aria-live="polite">
        {named.length > 0
          ? t('colleague:comment.named', { names: named.map(({ name }) => name).join(t('common:comma')) })
          : text.includes('@')
            ? t('colleague:comment.noneNamed')
            : ''}
      </small>
      <div className="pd-composer__foot">
        {mayAsk ? (
          <Select
            allowClear
            aria-label={t('colleague:comment.ask')}
            placeholder={t('colleague:comment.ask')}
            showSearch={search}
            popupMatchSelectWidth={320}
            value={askedId}
            options={people.map((one) => ({ value: one.id, label: one.label }))}
            onChange={(id?: string) => setAskedId(id)}
          />
        ) : null}
        {onCancel ? <Button onClick={onCancel}>{t('common:cancel')}</Button> : null}
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={write.isPending}
          onClick={() => write.mutate()}
        >
          {askedId ? t('colleague:comment.sendQuestion') : action}
        </Button>
      </div>
    </div>
  );
}
