import type { MessageInstance } from 'antd/es/message/interface';
import useAntdMessage from 'antd/es/message/useMessage';
import { useEffect } from 'react';

/** Below the demonstration clock's banner. */
const TOP_PX = 46;

/** Where what is told in passing is shown. Loaded with the first touch of a page: see ./use-message. */
export default function MessageHolder({ onReady }: { onReady: (instance: MessageInstance) => void }) {
  const [instance, holder] = useAntdMessage({ top: TOP_PX });
  useEffect(() => onReady(instance), [instance, onReady]);
  return holder;
}
