import { type MessageParams, registerMessages } from '#libs/errors/index';

/** What is wrong with one field. `rule` is the code of a message; the message may use the params. */
export interface FieldError {
  readonly field: string;
  readonly rule: FieldRule;
  readonly params: MessageParams;
}

const messages = {
  'form.required': { zh: '必填', en: 'Required' },
  'form.min': { zh: '不得小于 {min}', en: 'Must be at least {min}' },
  'form.max': { zh: '不得大于 {max}', en: 'Must be at most {max}' },
  'form.min-length': { zh: '至少 {min} 个字', en: 'At least {min} characters' },
  'form.max-length': { zh: '至多 {max} 个字', en: 'At most {max} characters' },
  'form.pattern': { zh: '格式不正确', en: 'Not in the expected format' },
  'form.email': { zh: '不是有效的电子邮箱', en: 'Not a valid e-mail address' },
  'form.phone': { zh: '不是有效的电话号码', en: 'Not a valid phone number' },
  'form.option': { zh: '不在可选项之中', en: 'Not one of the options' },
  'form.repeated-option': { zh: '选项重复', en: 'The same option twice' },
  'form.text': { zh: '应为文字', en: 'Must be text' },
  'form.number': { zh: '应为数字', en: 'Must be a number' },
  'form.digits': { zh: '小数不得超过 {digits} 位', en: 'At most {digits} decimal digits' },
  'form.increment': { zh: '应为 {increment} 的倍数', en: 'Must be a multiple of {increment}' },
  'form.yes-no': { zh: '应为是或否', en: 'Must be yes or no' },
  'form.list': { zh: '应为列表', en: 'Must be a list' },
  'form.date': { zh: '不是有效的日期', en: 'Not a valid date' },
  'form.time': { zh: '不是有效的时间', en: 'Not a valid time' },
  'form.date-time': { zh: '不是有效的日期和时间', en: 'Not a valid date and time' },
  'form.unknown': { zh: '表单中没有这个字段', en: 'The form has no such field' },
} as const;

export type FieldRule = keyof typeof messages;

registerMessages(messages);
