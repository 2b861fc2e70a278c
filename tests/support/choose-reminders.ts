import { readable } from '#libs/reminder/reminder.fixture';
import type { Mailbox } from '#libs/delivery/courier.fixture';
import { REMINDER_KINDS } from '#libs/reminder/vocabulary';
import type { ApiClient } from './api-client';
import { eventually } from './eventually';

/** The mails to an address, decoded. */
export const mailsTo = (mailbox: Mailbox, email: string): string[] =>
  mailbox.mails.map(readable).filter((mail) => mail.includes(`To: ${email}`));

/** The code that was sent to an address. */
export function codeSentTo(mailbox: Mailbox, email: string): Promise<string> {
  return eventually(`a code for ${email}`, async () => {
    const text = mailsTo(mailbox, email).at(-1)?.split('\n\n').slice(1).join('\n') ?? '';
    return /\b\d{8}\b/.exec(text)?.[0];
  });
}

/** Somebody has an address and is reminded of everything, by e-mail and browser, at any hour. */
export async function choosesEverything(client: ApiClient, mailbox: Mailbox, email: string): Promise<void> {
  await client.put('/account/reminders/address', { email });
  const code = await codeSentTo(mailbox, email);
  await client.post('/account/reminders/address/confirm', { code });
  await client.put('/account/reminders', {
    emailKinds: REMINDER_KINDS,
    browserKinds: REMINDER_KINDS,
    digestAt: '08:30',
    digestWhenEmpty: true,
    quietFrom: null,
    quietTo: null,
    quietExcept: [],
  });
}
