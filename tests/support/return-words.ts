import type { ReturnWords } from '#libs/office/office';

/** What an office of its own calls the things brought with an assisted return. */
export const RETURN_WORDS: ReturnWords = {
  leader: { zh: '责任领导', en: 'Responsible leader' },
  plan: { zh: '化解方案', en: 'Resolution plan' },
  help: { zh: '帮扶措施', en: 'Assistance' },
  complaintPhone: '12345',
};
