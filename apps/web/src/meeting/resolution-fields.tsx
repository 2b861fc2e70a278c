import { Button, DatePicker, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../api/types';
import { UnitSelect } from '../people/unit-select';

/** Who does what by when, one resolution after the other. */
export function ResolutionFields({ items }: { items: readonly MeetingItem[] }) {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const label = (key: string) => t(`meeting:record.${key}`);
  return (
    <fieldset className="pd-meeting-part">
      <legend>{label('resolutions')}</legend>
      <Form.List name="resolutions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="pd-meeting-resolution" key={key}>
                <Form.Item name={[name, 'itemId']} label={label('item')} rules={needed}>
                  <Select
                    aria-label={label('item')}
                    options={items.map(({ id, receiptNumber, subject }) => ({
                      value: id,
                      label: `${receiptNumber} ${subject}`,
                    }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'what']}
                  label={label('what')}
                  rules={[...needed, { min: 5, message: t('form:rule.minLength', { limit: 5 }) }]}
                >
                  <Input.TextArea rows={2} maxLength={1000} />
                </Form.Item>
                <Form.Item name={[name, 'unitId']} label={label('owner')} rules={needed}>
                  <UnitSelect id={`resolutions_${name}_unitId`} label={label('owner')} />
                </Form.Item>
                <Form.Item name={[name, 'dueOn']} label={label('dueOn')} rules={needed}>
                  <DatePicker />
                </Form.Item>
                <Button
                  aria-label={t('meeting:record.removeOne', { number: name + 1 })}
                  onClick={() => remove(name)}
                >
                  {t('meeting:remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ itemId: items.length === 1 ? items[0]?.id : undefined })}>
              {label('add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
