import { Button, Form, Input, InputNumber, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoticeChannels } from './notice-channels';
import type { PetitionValues } from './petition-values';

/** A joint petition names at most five representatives (Reg. 20). */
const MAX = 5;
const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
const ID_NUMBER = /^\d{17}[\dXx]$/;

/** Who raises the matter: nobody by name, one, or up to five representatives. */
export function PetitionerFields({ withIdNumber }: { withIdNumber: boolean }) {
  const { t } = useTranslation();
  const anonymous = Form.useWatch<PetitionValues['anonymous']>('anonymous');
  return (
    <>
      <Form.Item
        name="anonymous"
        label={t('register:anonymous')}
        valuePropName="checked"
        required
        extra={t(anonymous ? 'register:anonymousOn' : 'register:anonymousOff')}
      >
        <Switch />
      </Form.Item>
      {anonymous ? null : (
        <Form.List name="petitioners">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }, index) => (
                <fieldset key={key} className="pd-fieldset">
                  <legend>{t('register:petitioner', { number: index + 1 })}</legend>
                  <Form.Item name={[name, 'kind']} required initialValue="person" label={t('register:kind')}>
                    <Radio.Group
                      options={['person', 'organisation'].map((value) => ({
                        value,
                        label: t(`common:kind.${value}`),
                      }))}
                    />
                  </Form.Item>
                  <div className="pd-pair">
                    <Form.Item
                      name={[name, 'name']}
                      label={t('register:name')}
                      rules={[{ required: true, whitespace: true, message: t('register:nameMissing') }]}
                    >
                      <Input maxLength={60} autoComplete="off" />
                    </Form.Item>
                    <Form.Item
                      name={[name, 'phone']}
                      label={t('petition:phone')}
                      normalize={(value: string) => value.replaceAll(/\s/g, '')}
                      rules={[{ pattern: PHONE, message: t('register:phoneWrong') }]}
                    >
                      <Input inputMode="tel" maxLength={20} autoComplete="off" />
                    </Form.Item>
                  </div>
                  <div className="pd-pair">
                    {withIdNumber ? (
                      <Form.Item
                        name={[name, 'idNumber']}
                        label={t('petition:idNumber')}
                        rules={[{ pattern: ID_NUMBER, message: t('register:idNumberWrong') }]}
                      >
                        <Input maxLength={18} autoComplete="off" />
                      </Form.Item>
                    ) : null}
                    <Form.Item name={[name, 'address']} label={t('petition:address')}>
                      <Input maxLength={200} autoComplete="off" />
                    </Form.Item>
                  </div>
                  <Form.Item
                    name={[name, 'email']}
                    label={t('register:email')}
                    rules={[{ type: 'email', message: t('register:emailWrong') }]}
                  >
                    <Input inputMode="email" maxLength={200} autoComplete="off" />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'noticeChannels']}
                    label={t('register:noticeChannels')}
                    extra={t('register:noticeChannelsHint')}
                  >
                    <NoticeChannels />
                  </Form.Item>
                  {fields.length > 1 ? (
                    <Button size="small" onClick={() => remove(name)}>
                      {t('register:removePetitioner', { number: index + 1 })}
                    </Button>
                  ) : null}
                </fieldset>
              ))}
              {fields.length < MAX ? (
                <Button style={{ marginBottom: 18 }} onClick={() => add({ kind: 'person' })}>
                  {t('register:addPetitioner')}
                </Button>
              ) : (
                <p className="pd-muted">{t('register:maxPetitioners', { max: MAX })}</p>
              )}
              <Form.Item
                name="peopleCount"
                label={t('register:peopleCount')}
                extra={t('register:peopleCountHint')}
              >
                <InputNumber min={fields.length} max={100_000} precision={0} />
              </Form.Item>
            </>
          )}
        </Form.List>
      )}
    </>
  );
}
