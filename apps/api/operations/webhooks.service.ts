import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { OfficeService } from '#libs/office/office.service';
import { hostText, webhookRulesOf } from '#libs/reminder/webhook/allowed-hosts';
import { KeepWebhooks, type WebhookFacts } from '#libs/reminder/webhook/keep-webhooks';
import { readWebhooks } from '#libs/reminder/webhook/read-webhooks';
import { testWebhook, type TestOptions } from '#libs/reminder/webhook/test-webhook';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { WebhookSecretDto, WebhooksDto, WebhookTestDto } from './webhooks.dto';

@Injectable()
export class WebhooksService {
  private readonly options: TestOptions;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.options = {
      rules: webhookRulesOf(settings),
      publicUrl: settings.publicUrl,
      timeoutMs: settings.deliveryTimeoutSeconds * 1000,
    };
  }

  async list(): Promise<WebhooksDto> {
    const { rules } = this.options;
    return {
      hosts: rules.hosts.map(hostText),
      items: await readWebhooks(this.dataSource.manager, this.cipher),
    };
  }

  add(actor: Actor, facts: WebhookFacts): Promise<WebhookSecretDto> {
    return this.keep.add(actor, facts, this.office.now());
  }

  change(actor: Actor, id: string, facts: WebhookFacts): Promise<void> {
    return this.keep.change(actor, id, facts, this.office.now());
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.keep.remove(actor, id);
  }

  async renewSecret(actor: Actor, id: string): Promise<WebhookSecretDto> {
    return { id, secret: await this.keep.renewSecret(actor, id, this.office.now()) };
  }

  async test(actor: Actor, id: string): Promise<WebhookTestDto> {
    const { outcome, code } = await testWebhook(this.dataSource, this.cipher, actor, id, this.options);
    return { accepted: outcome === 'accepted', answer: code };
  }

  private get cipher() {
    return this.office.office.cipher;
  }

  private get keep() {
    return new KeepWebhooks(this.dataSource, this.cipher, this.options.rules);
  }
}
