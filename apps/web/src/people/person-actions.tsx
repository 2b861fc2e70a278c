import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Person } from '../api/types';
import { useMe } from '../session/me';
import { providerQuery } from '../session/provider-sign-in';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { type ResetKind, ResetModal } from './reset-modal';

interface Props {
  person: Person;
  onEdit: () => void;
  onLink: (link: { path: string; name: string }) => void;
}

/** Edit, unlock, a new link to set a password, and what else keeps the account safe. */
export function PersonActions({ person, onEdit, onLink }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const me = useMe();
  const { data: provider } = useQuery(providerQuery);
  const [reset, setReset] = useState<ResetKind>();
  const { account } = person;
  const offered: ResetKind[] = [
    ...(account && account.sessions > 0 ? (['sessions'] as const) : []),
    ...(account?.secondFactor ? (['second-factor'] as const) : []),
    ...(provider?.on && account?.provider === 'off' ? (['provider-allowed'] as const) : []),
    ...(account?.hasPassword && account.provider !== 'off' ? (['provider-ended'] as const) : []),
  ];
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
      {account?.locked ? (
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
      {offered.length > 0 && person.id !== me.id ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: offered.map((kind) => ({ key: kind, label: t(`people:safety.${kind}.action`) })),
            onClick: ({ key }) => setReset(key as ResetKind),
          }}
        >
          <Button size="small">
            {t('people:safety.menu')}
            {name}
          </Button>
        </Dropdown>
      ) : null}
      <ResetModal
        person={person}
        kind={reset ?? 'sessions'}
        open={reset !== undefined}
        onClose={() => setReset(undefined)}
      />
    </div>
  );
}
