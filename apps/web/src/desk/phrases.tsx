import './desk.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { insertText } from './insert-text';
import { PhraseLine } from './phrase-line';
import { phrasesQuery } from './queries';

/** Words that somebody uses often (常用意见): put into the field that was written in last, added, changed, put in order, removed. */
export function Phrases({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
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
  const change = useMutation({
    mutationFn: ({ id, text: next }: { id: string; text: string }) =>
      call(api.PUT('/api/desk/phrases/{id}', { params: { path: { id } }, body: { text: next } })),
    ...tell,
  });
  const order = useMutation({
    mutationFn: (ids: string[]) => call(api.PUT('/api/desk/phrases/order', { body: { ids } })),
    ...tell,
  });
  const insert = (words: string) => {
    setOpen(false);
    if (field.current) insertText(field.current, words);
  };
  const show = (next: boolean) => {
    setOpen(next);
    const marked = field.current;
    if (next && marked) setText(marked.value.slice(marked.selectionStart, marked.selectionEnd));
  };
  // While somebody writes, without leaving the field.
  useHotkeys('alt+p', () => show(true), { enabled: !open, enableOnFormTags: true, preventDefault: true });
  useEffect(() => {
    if (open && data.length > 0) list.current?.querySelector<HTMLElement>('.pd-views__open')?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when it opens, and not whenever one is added
  }, [open, data.length > 0]);
  return (
    <Popover
      open={open}
      onOpenChange={show}
      trigger="click"
      placement="top"
      content={
        <div className="pd-phrases">
          {data.length === 0 ? <p className="pd-muted">{t('desk:phrases.none')}</p> : null}
          <ul ref={list} onKeyDown={walk}>
            {data.map((phrase, index) => (
              <PhraseLine
                key={phrase.id}
                text={phrase.text}
                first={index === 0}
                last={index === data.length - 1}
                onInsert={() => insert(phrase.text)}
                onMove={(by) => order.mutate(moved(data, index, by))}
                onChange={(next) => change.mutateAsync({ id: phrase.id, text: next })}
                onRemove={() => remove.mutate(phrase.id)}
              />
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

/** The ids with one of them a place up or down. */
function moved(phrases: readonly { id: string }[], from: number, by: -1 | 1): string[] {
  const ids = phrases.map(({ id }) => id);
  const [id] = ids.splice(from, 1);
  ids.splice(from + by, 0, id!);
  return ids;
}

/** The arrows go from phrase to phrase. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.pd-views__open')];
  const at = all.indexOf(event.target as HTMLElement);
  if (!by || at < 0) return;
  event.preventDefault();
  all[at + by]?.focus();
}
