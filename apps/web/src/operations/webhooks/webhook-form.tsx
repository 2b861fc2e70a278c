import { Checkbox, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../api/client';
import type { ReminderKind, Webhook } from '../../api/types';
import { ActionModal } from '../../ui/action-modal';
import { KINDS } from '../../reminder/kinds';

interface Props {
  open: boolean;
  /** Which one is changed; a new one without. */
  webhook: Webhook | undefined;
  hosts: readonly string[];
  onClose: () => void;
  /** With the secret of a new one. */
  onDone: (secret?: string) => void;
}

interface Values {
  name: string;
  url: string;
  kinds: ReminderKind[];
  active: boolean;
}

/** Adds an address, or changes one. */
export function WebhookForm({ open, webhook, hosts, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const missing = { required: true, whitespace: true, message: t('common:fieldMissing') };
  // Not `required`: a group of boxes can't be said to be so.
  const some = {
    validator: (_: unknown, kinds: unknown[]) =>
      kinds.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('common:fieldMissing'))),
  };
  const send = async (body: Values): Promise<string | undefined> => {
    if (!webhook) return (await call(api.POST('/api/operations/webhooks', { body }))).secret;
    await call(api.PUT('/api/operations/webhooks/{id}', { params: { path: { id: webhook.id } }, body }));
    return undefined;
  };
  return (
    <ActionModal<Values, string | undefined>
      key={webhook?.id ?? 'new'}
      open={open}
      onClose={onClose}
      title={t(webhook ? 'operations:webhook.changeTitle' : 'operations:webhook.add')}
      action={t('common:save')}
      initial={webhook ?? { kinds: ['yellow', 'red', 'urged'], active: true }}
      send={send}
      onDone={onDone}
    >
      <Form.Item name="name" label={t('operations:webhook.name')} rules={[missing]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="url"
        label={t('operations:webhook.url')}
        extra={t('operations:webhook.hosts', { hosts: hosts.join(t('common:comma')) })}
        rules={[missing]}
      >
        <Input type="url" inputMode="url" maxLength={500} placeholder="https://" autoComplete="off" />
      </Form.Item>
      <Form.Item name="kinds" label={t('operations:webhook.kinds')} rules={[some]}>
        <Checkbox.Group
          className="pd-webhook__kinds"
          options={KINDS.map((value) => ({ value, label: t(`reminder:kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="active"
        label={t('operations:webhook.active')}
        extra={t('operations:webhook.activeText')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </ActionModal>
  );
}
