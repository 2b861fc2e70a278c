import { PAYMENT_METHODS, type PaymentMethod } from '#libs/assistance/vocabulary';
import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Day, Text } from '#processes/completion-rules';

/** What finance paid: the amount is what was decided. */
export class RecordPaymentCompletion {
  @Day()
  paidOn: string;

  @Choice(PAYMENT_METHODS)
  method: PaymentMethod;

  @Text(2, 60)
  voucher: string;

  /** Id of the receipt that was uploaded for the task. */
  @Text(2, 60)
  receiptId: string;
}

export const recordPaymentTask: UserTaskContract = {
  elementId: 'record-payment',
  completion: RecordPaymentCompletion,
  outputs: [],
};

export function routing() {
  return {};
}
