import { citation, citationIds, citationLine, citationNote, isCitationId } from './citation';

/** Every provision that the product cites, with its article in Chinese; null = cited as a whole. */
const cited: Record<string, string | null> = {
  'reg-19': '第十九条',
  'reg-20': '第二十条',
  'reg-22': '第二十二条',
  'reg-23': '第二十三条',
  'reg-25': '第二十五条',
  'reg-28': '第二十八条',
  'reg-29': '第二十九条',
  'reg-30': '第三十条',
  'reg-31': '第三十一条',
  'reg-32': '第三十二条',
  'reg-33': '第三十三条',
  'reg-34': '第三十四条',
  'reg-35': '第三十五条',
  'reg-36': '第三十六条',
  'reg-chapter-5': '第五章',
  'simplified-measures': null,
  'civil-code-200': '第二百条',
  'civil-code-201': '第二百零一条',
  'civil-code-202': '第二百零二条',
  'civil-code-203': '第二百零三条',
  'civil-code-204': '第二百零四条',
  'office-rule': null,
  'pipl-6': '第六条',
  'pipl-45': '第四十五条',
  'pipl-47': '第四十七条',
  'pipl-50': '第五十条',
  'pipl-51': '第五十一条',
  'archive-periods-2006': null,
  'zhongbanfa-2013-27': null,
};

describe('citations', () => {
  it('hold every provision that the product cites, and no other', () => {
    expect([...citationIds].sort()).toEqual(Object.keys(cited).sort());
  });

  it.each(citationIds)('%s is complete in Chinese and English', (id) => {
    const { instrument, article, text } = citation(id);
    for (const part of [instrument, text, ...(article ? [article] : [])]) {
      expect(part.zh).toMatch(/\p{Script=Han}/u);
      expect(part.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    }
    expect(text.zh.length).toBeLessThanOrEqual(120);
  });

  it.each(citationIds)('%s names the article of its id', (id) => {
    const { article } = citation(id);
    expect(article?.zh ?? null).toBe(cited[id]);
    if (article?.en.startsWith('Article')) expect(article.en).toBe(`Article ${id.split('-').at(-1)}`);
  });

  it('make one line for a notice', () => {
    expect(citationLine('reg-34')).toEqual({
      zh: '《信访工作条例》（2022年）第三十四条',
      en: 'Regulations on Petition Work (2022), Article 34',
    });
    expect(citationLine('civil-code-203').zh).toBe('《中华人民共和国民法典》第二百零三条');
    expect(citationLine('office-rule')).toEqual({ zh: '本单位工作规定', en: 'Rule of this office' });
  });

  it('tell an id from what is none', () => {
    expect(isCitationId('reg-34')).toBe(true);
    expect(isCitationId('reg-99')).toBe(false);
    expect(isCitationId('toString')).toBe(false);
  });

  it('say that the office checks them before going live', () => {
    expect(citationNote.zh).toContain('核对');
    expect(citationNote.en).toContain('Before going live');
  });
});
