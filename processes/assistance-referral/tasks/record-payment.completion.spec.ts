import { describeCompletion } from '#processes/describe-completion';
import { recordPaymentTask, routing } from './record-payment.completion';

const paid = { paidOn: '2026-06-01', method: 'bank', voucher: '2026-0601', receiptId: 'receipt' };

describeCompletion('assistance-referral', recordPaymentTask, routing, {
  good: [['a payment', paid, {}]],
  bad: [
    ['nothing', {}, 'paidOn'],
    ['no day', { ...paid, paidOn: '2026-02-30' }, 'paidOn'],
    ['a way that there is not', { ...paid, method: 'gift' }, 'method'],
    ['no voucher', { ...paid, voucher: ' ' }, 'voucher'],
    ['no receipt', { ...paid, receiptId: undefined }, 'receiptId'],
  ],
});
