import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '#libs/paper/check-template';
import { PAPER_KINDS } from '#libs/petition/paper-kinds';
import { projectRoot } from '#libs/project/root';
import { productTemplate } from './render-paper';
import { allowedFields, TEMPLATE_TITLES } from './template-rules';

/** What an office cannot do without: each is a paper that the regulations or the rules on files name. */
const NEEDED = {
  'registration-receipt': '登记回执',
  acceptance: '受理告知书',
  refusal: '不予受理告知书',
  'transfer-letter': '转送函',
  assignment: '交办函',
  objection: '异议书',
  extension: '延期办理告知书',
  'hearing-notice': '听证通知书',
  opinion: '处理意见书',
  mediation: '调解协议书',
  'review-opinion': '复查意见书',
  're-review-opinion': '复核意见书',
  'delivery-receipt': '送达回证',
  'dossier-cover': '卷宗封面',
  'dossier-catalogue': '卷内目录',
  'dossier-history': '流转记录',
};

it('has every paper that an office needs', () => {
  for (const [kind, title] of Object.entries(NEEDED)) expect(TEMPLATE_TITLES[kind]).toContain(title);
});

it.each(Object.keys(TEMPLATE_TITLES))(
  'comes with a template of its own for %s, which an office could upload',
  (kind) => {
    expect(existsSync(join(projectRoot, 'libs/petition/paper-templates', `${kind}.docx`))).toBe(true);
    expect(() => checkTemplate(productTemplate(kind), allowedFields(kind))).not.toThrow();
  },
);

it('counts no two kinds in one series', () => {
  const series = Object.values(PAPER_KINDS).flatMap((kind) => kind.series ?? []);
  expect(series.length).toBeGreaterThan(15);
  expect(new Set(series).size).toBe(series.length);
});
