import type { Role } from './role';

/** What the roles are called on the pages, for files that people write. */
export const ROLE_NAMES: Readonly<Record<Role, { zh: string; en: string }>> = {
  registrar: { zh: '登记员', en: 'Registrar' },
  handler: { zh: '经办人', en: 'Handler' },
  head: { zh: '单位负责人', en: 'Unit head' },
  leader: { zh: '包案领导', en: 'Responsible leader' },
  'civil-affairs': { zh: '民政专员', en: 'Civil affairs officer' },
  finance: { zh: '财政专员', en: 'Finance officer' },
  reviewer: { zh: '复查员', en: 'Reviewer' },
  supervisor: { zh: '督查员', en: 'Supervisor' },
  assessor: { zh: '考核员', en: 'Assessor' },
  designer: { zh: '流程设计员', en: 'Process designer' },
  publisher: { zh: '流程发布员', en: 'Publisher' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
  discipline: { zh: '纪检监察员', en: 'Discipline officer' },
};
