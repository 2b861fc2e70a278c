import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { OfficeRole } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

/** Removes a role of the office's own; refused while somebody holds it. */
export function RemoveRole({ role }: { role: OfficeRole }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () => call(api.DELETE('/api/roles/{id}', { params: { path: { id: role.id } } })),
    onSuccess: () => void message.success(t('people:roles.removed')),
    onError: (error) => void message.error(problemText(error, t), 8),
    onSettled: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
  return (
    <Popconfirm
      placement="bottomRight"
      title={t('people:roles.removeAsk', { name: localized(role.name) })}
      okText={t('common:remove')}
      cancelText={t('common:cancel')}
      onConfirm={() => act.mutate()}
    >
      <Button size="small" danger loading={act.isPending}>
        {t('common:remove')}
      </Button>
    </Popconfirm>
  );
}
