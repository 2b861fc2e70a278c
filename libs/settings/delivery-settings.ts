import { IsBoolean, IsEmail, IsInt, IsOptional, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';
import { OfficeRuleSettings } from './office-rule-settings';
import { httpAddress, webAddress, webhookSecret, wholeNumber, yesOrNo } from './rules';
import { FromEnvironment } from './variable';

/** How notices leave the office. */
export class DeliverySettings extends OfficeRuleSettings {
  @FromEnvironment({
    name: 'SMTP_URL',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '发送告知邮件的邮件服务器；不设则不发邮件',
      en: 'Mail server for e-mail about notices; without it none is sent',
    },
    rule: {
      zh: '形如 smtp://用户:密码@主机:端口（或 smtps://）的地址',
      en: 'an address like smtp://user:password@host:port, or smtps://',
    },
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/?#]+$/)
  smtpUrl?: string;

  @FromEnvironment({
    name: 'SMTP_FROM',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '告知邮件的发件地址；设了 SMTP_URL 就必须设',
      en: 'Sender of e-mail; needed with SMTP_URL',
    },
    rule: { zh: '一个电子邮箱地址', en: 'an e-mail address' },
  })
  @ValidateIf((settings: DeliverySettings) => settings.smtpUrl !== undefined)
  @IsEmail()
  smtpFrom?: string;

  @FromEnvironment({
    name: 'SMTP_REQUIRE_TLS',
    kind: 'boolean',
    purpose: {
      zh: '邮件服务器不加密时不发送',
      en: 'Send nothing through a mail server that offers no encryption',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  smtpRequireTls = true;

  @FromEnvironment({
    name: 'SMS_WEBHOOK_URL',
    kind: 'text',
    optional: true,
    purpose: { zh: '短信网关的地址；不设则不发', en: 'Address of the SMS gateway; without it none is sent' },
    rule: httpAddress,
  })
  @IsOptional()
  @IsUrl(webAddress)
  smsWebhookUrl?: string;

  @FromEnvironment({
    name: 'SMS_WEBHOOK_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '给短信网关的请求签名用的密钥；设了 SMS_WEBHOOK_URL 就必须设',
      en: 'Key that signs requests to the SMS gateway; needed with SMS_WEBHOOK_URL',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: DeliverySettings) => settings.smsWebhookUrl !== undefined)
  @Matches(/^\S{16,200}$/)
  smsWebhookSecret?: string;

  @FromEnvironment({
    name: 'CHAT_WEBHOOK_URL',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '政务即时通讯网关的地址；不设则不发',
      en: 'Address of the chat gateway; without it none is sent',
    },
    rule: httpAddress,
  })
  @IsOptional()
  @IsUrl(webAddress)
  chatWebhookUrl?: string;

  @FromEnvironment({
    name: 'CHAT_WEBHOOK_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '给政务即时通讯网关的请求签名用的密钥；设了 CHAT_WEBHOOK_URL 就必须设',
      en: 'Key that signs requests to the chat gateway; needed with CHAT_WEBHOOK_URL',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: DeliverySettings) => settings.chatWebhookUrl !== undefined)
  @Matches(/^\S{16,200}$/)
  chatWebhookSecret?: string;

  @FromEnvironment({
    name: 'DELIVERY_TIMEOUT_SECONDS',
    kind: 'integer',
    purpose: {
      zh: '等待邮件服务器或网关答复的秒数',
      en: 'Seconds within which a mail server or gateway must answer',
    },
    rule: wholeNumber(1, 120),
  })
  @IsInt()
  @Min(1)
  @Max(120)
  deliveryTimeoutSeconds = 15;
}
