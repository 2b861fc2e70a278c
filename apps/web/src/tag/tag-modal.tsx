import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseActionProps } from '../petition/case-action-props';
import { petitionQuery } from '../petition/queries';
import { ActionModal } from '../ui/action-modal';
import TagChoice from './tag-choice';

interface Values {
  tags: string[];
}

/** Gives the case tags and takes some away. What a colleague has changed meanwhile stays. */
export function TagModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(petitionQuery(petitionId));
  const had = data?.tags ?? [];
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.tag.title')}
      action={t('common:save')}
      initial={{ tags: had }}
      send={({ tags }) =>
        call(
          api.POST('/api/petitions/{id}/tags', {
            params: { path: { id: petitionId } },
            body: {
              add: tags.filter((id) => !had.includes(id)),
              remove: had.filter((id) => !tags.includes(id)),
            },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['petitions'] });
        void queries.invalidateQueries({ queryKey: ['inbox'] });
        onDone();
      }}
    >
      <Form.Item name="tags" label={t('list:tags')} extra={t('tag:hint')}>
        <TagChoice />
      </Form.Item>
    </ActionModal>
  );
}
