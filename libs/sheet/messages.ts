import { registerMessages } from '#libs/errors/index';

registerMessages({
  'sheet.not-a-sheet': {
    zh: '无法读取：请上传 .xlsx 或 .csv 表格。',
    en: 'This cannot be read: upload a spreadsheet as .xlsx or .csv.',
  },
  'sheet.too-large': {
    zh: '表格不得超过 {most} MB。',
    en: 'A spreadsheet is at most {most} MB.',
  },
  'sheet.unpacked-too-large': {
    zh: '表格解压后过大，不像一份名单。',
    en: 'The spreadsheet unpacks to far more than a list of people.',
  },
  'sheet.too-many-rows': {
    zh: '一次最多导入 {most} 行，请分成几份。',
    en: 'At most {most} rows at a time; split the file.',
  },
  'sheet.too-many-columns': {
    zh: '表格的列太多，请使用模板。',
    en: 'The sheet has too many columns; use the template.',
  },
  'sheet.column-unknown': {
    zh: '不认识的列，请使用模板的表头。',
    en: 'Unknown column; use the headings of the template.',
  },
  'sheet.column-twice': { zh: '这一列出现两次。', en: 'This column is there twice.' },
});
