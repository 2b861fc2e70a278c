import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { DeliverySettings } from './delivery-settings';
import { yesOrNo } from './rules';
import { FromEnvironment } from './variable';

const ENTRY = String.raw`([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(=private)?`;

/** Where reminders may be sent beside e-mail. */
export class WebhookSettings extends DeliverySettings {
  @FromEnvironment({
    name: 'WEBHOOK_HOSTS',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '提醒可以推送到的主机；管理员只能在这些主机上设置推送地址；不设则不推送',
      en: 'Hosts to which reminders may be sent: administrators set addresses on these alone; without it there are none',
    },
    rule: {
      zh: '用逗号分隔的主机名，可以带端口；在内网或本机的后面写 =private，例如 chat.example.org,10.1.2.3:8443=private',
      en: 'hosts separated by commas, each with a port if need be, and =private after one in a private network or on this machine: chat.example.org,10.1.2.3:8443=private',
    },
  })
  @IsOptional()
  @Matches(new RegExp(String.raw`^${ENTRY}(\s*,\s*${ENTRY})*$`, 'i'))
  webhookHosts?: string;

  @FromEnvironment({
    name: 'WEBHOOK_HTTP_ON_LOOPBACK',
    kind: 'boolean',
    purpose: {
      zh: '本机（localhost、127.0.0.1、[::1]）上的接收程序可以用 http；其余一律 https',
      en: 'A receiver on this machine (localhost, 127.0.0.1, [::1]) may be spoken to by http; all others by https',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  webhookHttpOnLoopback = false;
}
