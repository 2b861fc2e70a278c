import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseDeadline, CitationId } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { localText } from '../time/shanghai';
import { ActionModal } from '../ui/action-modal';
import { ArticleField } from '../ui/article-field';
import { ReasonField } from '../ui/reason-field';

interface Props {
  deadline: CaseDeadline;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  lastDay: Dayjs;
  reason: string;
  article: CitationId;
}

/** Gives a period another last day, with reason and article. */
export function MoveDeadlineModal({ deadline, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  // 24:00 of the last day is 00:00 of the next; a minute earlier lies on the last day itself.
  const lastDay = dayjs(localText(Date.parse(deadline.dueAt) - 60_000).slice(0, 10));
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:deadline.move.title', { name: localized(deadline.name) })}
      action={t('petition:deadline.move.action')}
      initial={{ lastDay }}
      send={({ lastDay: day, reason, article }) =>
        call(
          api.POST('/api/deadlines/{id}/move', {
            params: { path: { id: deadline.id } },
            body: { lastDay: day.format('YYYY-MM-DD'), reason, article },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item
        name="lastDay"
        label={t('petition:deadline.move.lastDay')}
        extra={t('petition:deadline.move.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
      <ReasonField />
      <ArticleField />
    </ActionModal>
  );
}
