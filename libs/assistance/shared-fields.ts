import type { Department } from './vocabulary';

export const SHARED_FIELDS = [
  'name',
  'phone',
  'idNumber',
  'address',
  'householdSize',
  'monthlyIncome',
  'monthlyNeeds',
  'suddenEvent',
  'cause',
  'need',
  'wanted',
  'level',
  'document',
] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

/**
 * What each department sees of a household that agreed, and nothing else: the paper by which consent is asked, the petitioner's
 * page and the departments' own page all read this list.
 */
export const SHARED_WITH: Readonly<Record<Department, readonly SharedField[]>> = {
  'civil-affairs': SHARED_FIELDS,
  finance: ['name', 'cause', 'wanted', 'level'],
};

/** Names of the fields as the paper has them. */
export const FIELD_WORDS: Readonly<Record<SharedField, string>> = {
  name: '姓名',
  phone: '电话',
  idNumber: '身份证号码',
  address: '住址',
  householdSize: '家庭人口',
  monthlyIncome: '家庭月收入',
  monthlyNeeds: '每月必需支出',
  suddenEvent: '是否有突发困难',
  cause: '困难原因',
  need: '需要的帮助',
  wanted: '希望的金额',
  level: '困难程度',
  document: '一份证明材料',
};
