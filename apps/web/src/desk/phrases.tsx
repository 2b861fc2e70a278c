import './desk.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { insertText } from './insert-text';
import { phrasesQuery } from './queries';

/** Words that somebody uses often (常用意见): put into the field that was written in last, added, removed. */
export function Phrases({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { data = [] } = useQuery({ ...phrasesQuery, enabled: open });
  const tell = {
    onError: (error: Error) => void message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: phrasesQuery.queryKey }),
  };
  const add = useMutation({
    mutationFn: () => call(api.POST('/api/desk/phrases', { body: { text: text.trim() } })),
    onSuccess: () => setText(''),
    ...tell,
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/desk/phrases/{id}', { params: { path: { id } } })),
    ...tell,
  });
  const show = (next: boolean) => {
    setOpen(next);
    const marked = field.current;
    if (next && marked) setText(marked.value.slice(marked.selectionStart, marked.selectionEnd));
  };
  return (
    <Popover
      open={open}
      onOpenChange={show}
      trigger="click"
      placement="top"
      content={
        <div className="pd-phrases">
          {data.length === 0 ? <p className="pd-muted">{t('desk:phrases.none')}</p> : null}
          <ul>
            {data.map((phrase) => (
              <li key={phrase.id}>
                <button
                  type="button"
                  className="pd-views__open"
                  onClick={() => {
                    setOpen(false);
                    if (field.current) insertText(field.current, phrase.text);
                  }}
                >
                  {phrase.text}
                </button>
                <Button
                  size="small"
                  type="text"
                  aria-label={t('desk:phrases.remove', { text: phrase.text })}
                  onClick={() => remove.mutate(phrase.id)}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim().length >= 2) add.mutate();
            }}
          >
            <Input.TextArea
              value={text}
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 5 }}
              aria-label={t('desk:phrases.new')}
              placeholder={t('desk:phrases.new')}
              onChange={(event) => setText(event.target.value)}
            />
            <Button htmlType="submit" loading={add.isPending} disabled={text.trim().length < 2}>
              {t('desk:phrases.add')}
            </Button>
          </form>
        </div>
      }
    >
      {/* The cursor stays in the field: leaving it can bring up a line below it, and the button would move from under the press. */}
      <Button aria-expanded={open} onMouseDown={(event) => event.preventDefault()}>
        {t('desk:phrases.title')}
      </Button>
    </Popover>
  );
}
