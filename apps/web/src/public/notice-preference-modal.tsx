import { Checkbox, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { NoticePreference } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner chooses how later notices are told, beside this page. */
export function NoticePreferenceModal({
  credentials,
  petition,
  open,
  onClose,
  onDone,
}: PetitionerActionProps) {
  const { t } = useTranslation();
  const preference = petition.noticePreference;
  return (
    <ActionModal<Pick<NoticePreference, 'channels' | 'language'>, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.notices.title')}
      action={t('public:actions.notices.send')}
      initial={{ channels: preference?.channels ?? [], language: preference?.language ?? 'zh' }}
      send={({ channels, language }) =>
        call(api.POST('/api/public/notice-preference', { body: { ...credentials, channels, language } }))
      }
      onDone={onDone}
    >
      <Form.Item
        name="channels"
        label={t('public:actions.notices.channels')}
        extra={t('public:actions.notices.hint')}
      >
        <Checkbox.Group
          options={(preference?.choices ?? []).map((value) => ({
            value,
            label: t(`delivery:channel.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="language" label={t('public:actions.notices.language')}>
        <Radio.Group
          options={['zh', 'en'].map((value) => ({ value, label: t(`delivery:language.${value}`) }))}
        />
      </Form.Item>
    </ActionModal>
  );
}
