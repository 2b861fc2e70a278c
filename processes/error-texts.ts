import type { Localised } from '#libs/process-contract/localised';

/** What people read of each error that a worker may throw and a diagram has to catch. */
export const errorTexts: Readonly<Record<string, Localised>> = {
  'instance-superseded': {
    zh: '另一流程实例已经办理，本实例结束',
    en: 'Another instance does it already: this one ends',
  },
  'erasure-blocked': {
    zh: '不再符合销毁条件，停止销毁',
    en: 'It may no longer be erased: the erasure stops',
  },
};
