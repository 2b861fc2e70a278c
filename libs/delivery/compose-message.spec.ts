import { composeMessage } from './compose-message';

const facts = {
  receiptNumber: 'XF20260305000001',
  address: 'https://office.example/track',
  office: { zh: '清河镇', en: 'Qinghe Town' },
};

it('says the number, where to read and who says it', () => {
  expect(composeMessage(facts, 'zh')).toEqual({
    subject: 'XF20260305000001：有新的告知',
    text: '编号 XF20260305000001 有一份新的告知，请凭编号和查询码在 https://office.example/track 查看。清河镇',
  });
  expect(composeMessage(facts, 'en').text).toBe(
    'There is a new notice for number XF20260305000001. Read it with the number and your query code at https://office.example/track. Qinghe Town',
  );
});
