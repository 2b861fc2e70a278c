import { Alert, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { READ_BACK_WAYS } from '../ui/vocabulary';
import type { PetitionValues } from './petition-values';

/** What came by visit or phone is read back to the petitioner before it is registered (Reg. 19). */
export function ReadBackField() {
  const { t } = useTranslation();
  const channel = Form.useWatch<PetitionValues['channel']>('channel');
  if (channel !== 'visit' && channel !== 'phone') return null;
  const ways = READ_BACK_WAYS.filter((way) => channel === 'visit' || way === 'spoken');
  return (
    <section className="pd-card" aria-labelledby="register-readback">
      <h2 id="register-readback">{t('register:readBack.title')}</h2>
      <Alert type="info" showIcon title={t('register:readBack.hint')} style={{ marginBottom: 18 }} />
      <Form.Item
        // Whoever changes the channel confirms anew.
        key={channel}
        name={['readBack', 'how']}
        label={t('register:readBack.how')}
        rules={[{ required: true, message: t('register:readBack.missing') }]}
        preserve={false}
      >
        <Radio.Group
          vertical
          options={ways.map((value) => ({ value, label: t(`register:readBack.way.${value}`) }))}
        />
      </Form.Item>
    </section>
  );
}
