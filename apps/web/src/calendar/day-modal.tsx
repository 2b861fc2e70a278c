import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../api/types';
import { DayFacts } from './day-facts';
import { useDayWords } from './use-day-words';

/** One day, for who may look and not change. */
export function DayModal({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useDayWords();
  return (
    <Modal
      open
      title={words.date(day.day)}
      onCancel={onClose}
      onOk={onClose}
      okText={t('common:close')}
      cancelButtonProps={{ hidden: true }}
    >
      <DayFacts day={day} />
    </Modal>
  );
}
