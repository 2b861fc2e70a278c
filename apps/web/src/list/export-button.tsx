import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../api/save-file';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { type SheetColumn, writeSheet } from './write-sheet';

interface Props<Row> {
  /** Of the file and of its sheet. */
  name: string;
  columns: readonly SheetColumn<Row>[];
  /** The list as a whole, as it is narrowed now. */
  read: () => Promise<{ items: Row[]; truncated: boolean }>;
}

/** Takes the list along as a file for Excel. */
export function ExportButton<Row>({ name, columns, read }: Props<Row>) {
  const { t } = useTranslation();
  const message = useMessage();
  const take = useMutation({
    mutationFn: async () => {
      const { items, truncated } = await read();
      const remark = truncated ? t('list:truncated', { count: items.length }) : undefined;
      saveFile(await writeSheet(name, columns, items, remark), `${name}.xlsx`);
      return { count: items.length, truncated };
    },
    onSuccess: ({ count, truncated }) =>
      message.success(t(truncated ? 'list:truncated' : 'list:exported', { count })),
    onError: (error) => message.error(problemText(error, t)),
  });
  return (
    <Button
      icon={<DownloadOutlined />}
      aria-label={t('list:export')}
      title={t('list:export')}
      loading={take.isPending}
      onClick={() => take.mutate()}
    />
  );
}
