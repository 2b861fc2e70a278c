/** Ways that the product itself sends on, each through a gateway that the office sets up. */
export const SENT_CHANNELS = ['email', 'sms', 'chat'] as const;
export type SentChannel = (typeof SENT_CHANNELS)[number];

/** Ways on which somebody of the office carries the paper. */
export const CARRIED_CHANNELS = ['post', 'hand'] as const;

/** How a petitioner can be told of a notice beside the public page, where every notice stands. */
export const DELIVERY_CHANNELS = [...SENT_CHANNELS, ...CARRIED_CHANNELS] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/**
 * waiting: to be sent, or sent again · sent: its gateway took it · to-do: to be posted or handed over · delivered: somebody
 * recorded the proof · failed: on the dead-letter list · refused, unreachable: recorded by whoever carried it.
 */
export const DELIVERY_STATES = [
  'waiting',
  'sent',
  'to-do',
  'delivered',
  'failed',
  'refused',
  'unreachable',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What somebody can record of a delivery that waits for people. */
export const RESULTS = ['delivered', 'refused', 'unreachable'] as const;
export type DeliveryResult = (typeof RESULTS)[number];

export const LANGUAGES = ['zh', 'en'] as const;
