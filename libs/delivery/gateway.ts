/** What a gateway made of a message. `code` is made of its status alone, never of what it wrote. */
export interface GatewayAnswer {
  /** temporary: worth another try; permanent: it will never take this one. */
  outcome: 'accepted' | 'temporary' | 'permanent';
  code: string;
}

export interface OutgoingMessage {
  /** The delivery's id: the same at every try, so that a gateway can drop a repetition. */
  id: string;
  to: string;
  language: 'zh' | 'en';
  subject: string;
  text: string;
}

/** Gives one message to whoever carries it. Never throws; answers within the time that was set. */
export type Gateway = (message: OutgoingMessage) => Promise<GatewayAnswer>;
