import type { ArgsProps } from 'antd/es/message/interface';
import { createContext, type ReactNode, use } from 'react';

/** Tells in passing what was done, or why not; it goes by itself after some seconds. */
export interface Message {
  success: (content: ReactNode, seconds?: number) => void;
  warning: (content: ReactNode, seconds?: number) => void;
  error: (content: ReactNode, seconds?: number) => void;
  /** With a key of its own, by which it can be taken away before its time. */
  open: (what: ArgsProps) => void;
  destroy: (key: string) => void;
}

const nowhere = () => {
  throw new Error('useMessage outside of a DesignProvider');
};

export const MessageContext = createContext<Message>({
  success: nowhere,
  warning: nowhere,
  error: nowhere,
  open: nowhere,
  destroy: nowhere,
});

export const useMessage = (): Message => use(MessageContext);
