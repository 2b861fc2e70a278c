import type { BacklogRules } from '#libs/office/office';

/** As the settings have them unless an office says otherwise. */
export const BACKLOG_RULES: BacklogRules = {
  afterDays: 90,
  inPerson: {
    talk: { zh: '亲自见面谈话', en: 'Talk in person' },
    study: { zh: '亲自研究方案', en: 'Study of the plan in person' },
    inspection: { zh: '亲自督促检查', en: 'Inspection in person' },
  },
};
