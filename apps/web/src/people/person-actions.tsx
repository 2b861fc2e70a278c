import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Person } from '../api/types';
import { problemText } from '../ui/problem-text';

interface Props {
  person: Person;
  onEdit: () => void;
  onLink: (link: { path: string; name: string }) => void;
}

/** Edit, unlock, and a new link to set a password. */
export function PersonActions({ person, onEdit, onLink }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const params = { path: { id: person.id } };
  const refresh = () => queries.invalidateQueries({ queryKey: ['people'] });
  const onError = (error: unknown) => void message.error(problemText(error, t));
  const unlock = useMutation({
    mutationFn: () => call(api.POST('/api/people/{id}/unlock', { params })),
    onSuccess: () => message.success(t('people:unlocked', { name: person.displayName })),
    onError,
    onSettled: refresh,
  });
  const link = useMutation({
    mutationFn: () => call(api.POST('/api/people/{id}/link', { params })),
    onSuccess: ({ oneTimePath }) => onLink({ path: oneTimePath, name: person.displayName }),
    onError,
    onSettled: refresh,
  });
  const name = <span className="pd-hidden">{person.displayName}</span>;
  return (
    <div className="pd-tags">
      <Button size="small" onClick={onEdit}>
        {t('people:edit')}
        {name}
      </Button>
      {person.account?.locked ? (
        <Button size="small" loading={unlock.isPending} onClick={() => unlock.mutate()}>
          {t('people:unlock')}
          {name}
        </Button>
      ) : null}
      {person.active ? (
        <Popconfirm
          title={t('people:linkAsk', { name: person.displayName })}
          description={t('people:linkText')}
          okText={t('people:linkMake')}
          cancelText={t('common:cancel')}
          onConfirm={() => link.mutate()}
        >
          <Button size="small" loading={link.isPending}>
            {t('people:reset')}
            {name}
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
