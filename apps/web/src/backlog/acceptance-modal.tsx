import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SignedAcceptance } from '../api/types';
import { petitionQuery } from '../petition/queries';
import { useDates } from '../time/format';
import { ActionModal } from '../ui/action-modal';
import { useBacklogDone } from './use-backlog-done';

interface Props {
  petitionId: string;
  /** Numbers of the petitioners who have not accepted. */
  mayAccept: readonly number[];
  onClose: () => void;
}

/** Records that a petitioner has accepted the opinion on a paper that they signed; the server refuses any other file. */
export function AcceptanceModal({ petitionId, mayAccept, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const done = useBacklogDone(petitionId, onClose);
  const { data: petition } = useQuery(petitionQuery(petitionId));
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<SignedAcceptance, unknown>
      open
      onClose={onClose}
      title={t('backlog:acceptance.title')}
      action={t('backlog:acceptance.send')}
      send={(body) =>
        call(
          api.POST('/api/petitions/{id}/opinion-acceptance', { params: { path: { id: petitionId } }, body }),
        )
      }
      onDone={done}
    >
      <p className="pd-muted">{t('backlog:acceptance.hint')}</p>
      <Form.Item name="ordinal" label={t('backlog:acceptance.who')} rules={needed}>
        <Select
          aria-label={t('backlog:acceptance.who')}
          options={petition?.petitioners
            .filter(({ ordinal }) => mayAccept.includes(ordinal))
            .map(({ ordinal, nameMasked }) => ({ value: ordinal, label: `${ordinal} · ${nameMasked}` }))}
        />
      </Form.Item>
      <Form.Item
        name="paperId"
        label={t('backlog:acceptance.paper')}
        extra={t('backlog:acceptance.paperHint')}
        rules={needed}
      >
        <Select
          aria-label={t('backlog:acceptance.paper')}
          notFoundContent={t('backlog:acceptance.noPaper')}
          options={petition?.attachments.map(({ id, name, at }) => ({
            value: id,
            label: `${name} · ${dates.moment(at)}`,
          }))}
        />
      </Form.Item>
    </ActionModal>
  );
}
