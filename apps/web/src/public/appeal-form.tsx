import { Alert, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { LATE_CAUSES } from '../ui/vocabulary';
import type { PetitionerActionProps } from './petitioner-action-props';

export interface AppealValues {
  reason: string;
  lateCause?: (typeof LATE_CAUSES)[number];
}

interface Props extends PetitionerActionProps {
  level: 'review' | 're-review';
  send: (values: AppealValues) => Promise<unknown>;
}

/** Asks the level above; after the 30 days it also asks why the request is late. */
export function AppealForm({ level, petition, open, onClose, onDone, send }: Props) {
  const { t } = useTranslation();
  const { late, causeNeeded } = petition.appeal ?? { late: false, causeNeeded: false };
  return (
    <ActionModal<AppealValues, unknown>
      open={open}
      onClose={onClose}
      title={t(`public:actions.${level}.title`)}
      action={t(`public:actions.${level}.send`)}
      send={send}
      onDone={onDone}
    >
      {late ? (
        <Alert type="warning" showIcon title={t('public:actions.appeal.late')} style={{ marginBottom: 18 }} />
      ) : null}
      <ReasonField
        label={t(`public:actions.${level}.reason`)}
        extra={late ? undefined : t(`public:actions.${level}.hint`)}
      />
      {late ? (
        <Form.Item
          name="lateCause"
          label={t('public:actions.appeal.cause')}
          extra={t('public:actions.appeal.causeHint')}
          rules={[{ required: causeNeeded, message: t('common:fieldMissing') }]}
        >
          <Radio.Group
            vertical
            options={LATE_CAUSES.map((value) => ({
              value,
              label: t(`public:actions.appeal.causes.${value}`),
            }))}
          />
        </Form.Item>
      ) : null}
    </ActionModal>
  );
}
