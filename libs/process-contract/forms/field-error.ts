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
  'form.reference': { zh: '请从列表中选择', en: 'Choose one of the list' },
  'form.money': {
    zh: '应为金额，单位元，最多两位小数',
    en: 'Must be an amount in yuan, with two decimals at most',
  },
  'form.money-min': { zh: '金额不得少于 {min} 元', en: 'The amount must be at least {min} yuan' },
  'form.money-max': { zh: '金额不得超过 {max} 元', en: 'The amount must be at most {max} yuan' },
  'form.person-unknown': { zh: '没有这个人', en: 'There is no such person' },
  'form.person-inactive': { zh: '此人的账号已停用', en: 'Their account is no longer in use' },
  'form.person-post': {
    zh: '此人不在可选的单位或岗位上',
    en: 'They hold none of the posts that this field asks for',
  },
  'form.unit-unknown': {
    zh: '没有这个单位，或者它已停用',
    en: 'There is no such unit, or it is no longer in use',
  },
  'form.file-unknown': { zh: '本件没有这份材料', en: 'The case has no such file' },
  'form.file-uploader': {
    zh: '这份材料不是由规定的人上传的',
    en: 'This file was not added by whom the field asks for',
  },
  'form.file-kind': { zh: '材料的类型不符合要求', en: 'This kind of file is not taken here' },
  'form.file-size': { zh: '材料不得超过 {kilobytes} KB', en: 'The file must be {kilobytes} KB at most' },
  'form.case-unknown': {
    zh: '没有这件信访事项，或者您无权查看',
    en: 'There is no such case, or you may not see it',
  },
  'form.case-itself': { zh: '不能引用本件自身', en: 'A case can not refer to itself' },
  'form.unknown': { zh: '表单中没有这个字段', en: 'The form has no such field' },
} as const;

export type FieldRule = keyof typeof messages;

registerMessages(messages);
