import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { petitionQuery } from '../petition/queries';
import { useDates } from '../time/format';

/** Chooses the signed paper among the files of the case. */
export function PaperSelect({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useQuery(petitionQuery(petitionId));
  return (
    <Form.Item
      name="paperId"
      label={t('return:paper.label')}
      extra={t('return:paper.hint')}
      rules={[{ required: true, message: t('common:fieldMissing') }]}
    >
      <Select
        aria-label={t('return:paper.label')}
        notFoundContent={t('return:paper.none')}
        options={data?.attachments.map(({ id, name, at }) => ({
          value: id,
          label: `${name} · ${dates.moment(at)}`,
        }))}
      />
    </Form.Item>
  );
}
