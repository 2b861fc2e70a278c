import { registerMessages } from '#libs/errors/index';

registerMessages({
  'template.not-word': {
    zh: '这不是 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx 后再上传。',
    en: 'This is no Word document (.docx). Save it as .docx and upload it again.',
  },
  'template.too-large': { zh: '模板不能超过 2 MB。', en: 'A template is at most 2 MB.' },
  'template.macros': { zh: '模板不能含有宏。', en: 'A template must hold no macros.' },
  'template.external-link': {
    zh: '模板不能含有指向外部的链接、图片或附加模板。',
    en: 'A template must not link to anything outside it.',
  },
  'template.unknown-part': {
    zh: '模板只能有文字、表格和页码。请删去图片、文本框、修订痕迹、自动编号、脚注、公式、分节和纵向合并的单元格：PDF 无法与之一致。',
    en: 'A template holds text, tables and page numbers. Remove pictures, text boxes, tracked changes, automatic numbering, footnotes, formulas, sections and cells merged downward: the PDF could not show them alike.',
  },
  'template.unknown-field': {
    zh: '这种文书没有字段“{name}”，请对照字段表改正。',
    en: 'This kind of paper has no field “{name}”; see the list of fields.',
  },
  'template.field-needed': {
    zh: '模板缺少必须写明的字段“{name}”。',
    en: 'The template leaves out the field “{name}”, which it must have.',
  },
  'template.braces': {
    zh: '模板中的大括号没有成对，或者区段没有结束。',
    en: 'Braces in the template do not close, or a section does not end.',
  },
  'template.no-body': {
    zh: '模板没有正文：请保留“{#body}”和“{/body}”两行以及其间的正文。',
    en: 'The template has no wording: keep the lines “{#body}” and “{/body}” and what stands between them.',
  },
});
