import type { UnitKind } from './unit.entity';

/** What the kinds of units are called on the pages, for files that people write. */
export const KIND_NAMES: Readonly<Record<UnitKind, { zh: string; en: string }>> = {
  town: { zh: '镇', en: 'Town' },
  office: { zh: '科室', en: 'Office' },
  community: { zh: '社区', en: 'Community' },
  street: { zh: '街道办', en: 'Street office' },
  department: { zh: '部门', en: 'Department' },
  discipline: { zh: '纪检监察', en: 'Discipline' },
  'review-body': { zh: '复查机关', en: 'Review body' },
  're-review-body': { zh: '复核机关', en: 'Re-review body' },
};
