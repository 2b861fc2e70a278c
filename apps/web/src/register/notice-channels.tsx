import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticePreference } from '../api/types';
import { noticeChannelsQuery } from '../delivery/queries';

type Channels = NoticePreference['channels'];

interface Props {
  id?: string;
  value?: Channels;
  onChange?: (channels: Channels) => void;
}

/** How one petitioner wants to be told of notices, among what the office offers. */
export function NoticeChannels({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(noticeChannelsQuery);
  return (
    <div id={id}>
      <Checkbox.Group
        value={value}
        onChange={(channels) => onChange?.(channels as Channels)}
        options={(data?.noticeChannels ?? []).map((one) => ({
          value: one,
          label: t(`delivery:channel.${one}`),
        }))}
      />
    </div>
  );
}
