import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

interface Props {
  label: string;
  /** What is asked first. */
  ask: string;
  text: string;
  /** Of whom, for who hears the page. */
  name: string;
  send: () => Promise<unknown>;
}

/** Ends an absence or what a deputy does, once it was asked. */
export function EndButton({ label, ask, text, name, send }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: send,
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => {
      for (const key of ['absences', 'people', 'inbox', 'inbox-counts'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Popconfirm
      title={ask}
      description={text}
      okText={label}
      cancelText={t('common:cancel')}
      onConfirm={() => end.mutate()}
    >
      <Button size="small" loading={end.isPending}>
        {label}
        <span className="pd-hidden">{name}</span>
      </Button>
    </Popconfirm>
  );
}
