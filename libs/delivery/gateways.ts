import type { Settings } from '#libs/settings/index';
import { emailGateway } from './email-gateway';
import type { Gateway } from './gateway';
import { CARRIED_CHANNELS, type DeliveryChannel, SENT_CHANNELS, type SentChannel } from './vocabulary';
import { webhookGateway } from './webhook-gateway';

export type GatewaySettings = Pick<
  Settings,
  | 'smtpUrl'
  | 'smtpFrom'
  | 'smtpRequireTls'
  | 'smsWebhookUrl'
  | 'smsWebhookSecret'
  | 'chatWebhookUrl'
  | 'chatWebhookSecret'
  | 'deliveryTimeoutSeconds'
>;

/** The gateways that the office has set up, by channel; none unless told. */
export function gatewaysOf(settings: GatewaySettings): Partial<Record<SentChannel, Gateway>> {
  const timeoutMs = settings.deliveryTimeoutSeconds * 1000;
  const { smtpUrl, smtpFrom, smtpRequireTls: requireTls } = settings;
  const gateways: Partial<Record<SentChannel, Gateway>> = {};
  if (smtpUrl && smtpFrom)
    gateways.email = emailGateway({ url: smtpUrl, from: smtpFrom, requireTls, timeoutMs });
  for (const channel of ['sms', 'chat'] as const) {
    const url = settings[`${channel}WebhookUrl`];
    const secret = settings[`${channel}WebhookSecret`];
    if (url && secret) gateways[channel] = webhookGateway({ channel, url, secret, timeoutMs });
  }
  return gateways;
}

/** The ways that a petitioner can choose: what is set up, and the two that people carry. */
export function offeredChannels(settings: GatewaySettings): DeliveryChannel[] {
  const gateways = gatewaysOf(settings);
  return [...SENT_CHANNELS.filter((channel) => gateways[channel]), ...CARRIED_CHANNELS];
}
