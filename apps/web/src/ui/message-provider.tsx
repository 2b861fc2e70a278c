import type { MessageInstance } from 'antd/es/message/interface';
import { type ReactNode, Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MissingPart } from './late';
import { whenTouched } from './when-touched';
import { type Message, MessageContext } from './use-message';

const load = () => import('./message-holder');
const MessageHolder = lazy(load);

/** Lets everything below tell something in passing; what shows it is loaded once somebody touches the page. */
export function MessageProvider({ children }: { children: ReactNode }) {
  const shown = useRef<MessageInstance>(null);
  const waiting = useRef<((to: MessageInstance) => void)[]>([]);
  const [needed, setNeeded] = useState(false);
  const onReady = useCallback((instance: MessageInstance) => {
    shown.current = instance;
    for (const tell of waiting.current.splice(0)) tell(instance);
  }, []);
  useEffect(() => whenTouched(() => setNeeded(true)), []);
  const message = useMemo<Message>(() => {
    const tell = (what: (to: MessageInstance) => void) => {
      if (shown.current) return what(shown.current);
      waiting.current.push(what);
      setNeeded(true);
    };
    return {
      success: (content, seconds) => tell((to) => void to.success(content, seconds)),
      warning: (content, seconds) => tell((to) => void to.warning(content, seconds)),
      error: (content, seconds) => tell((to) => void to.error(content, seconds)),
      open: (what) => tell((to) => void to.open(what)),
      destroy: (key) => tell((to) => to.destroy(key)),
    };
  }, []);
  return (
    <MessageContext value={message}>
      {children}
      {needed ? (
        <MissingPart>
          <Suspense>
            <MessageHolder onReady={onReady} />
          </Suspense>
        </MissingPart>
      ) : null}
    </MessageContext>
  );
}
