import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { NewCopies } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ColleagueChoice } from './colleague-choice';

interface Props {
  petitionId: string;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

const MOST = 20;

/** Shows the case to colleagues who may see it, with a word if one likes. */
export function CopyModal({ petitionId, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<NewCopies, unknown>
      open={open}
      onClose={onClose}
      title={t('colleague:copy.title')}
      action={t('colleague:copy.send')}
      send={({ personIds, word }) =>
        call(
          api.POST('/api/petitions/{id}/copies', {
            params: { path: { id: petitionId } },
            body: { personIds, ...(word?.trim() ? { word } : {}) },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item
        name="personIds"
        label={t('colleague:copy.to')}
        extra={t('colleague:copy.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <ColleagueChoice petitionId={petitionId} label={t('colleague:copy.to')} most={MOST} />
      </Form.Item>
      <Form.Item name="word" label={t('colleague:copy.word')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </ActionModal>
  );
}
