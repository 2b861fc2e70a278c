import { registerMessages } from '#libs/errors/index';

registerMessages({
  'upload.type-not-allowed': {
    zh: '只接受图片、PDF、文本、音频和 Office 文件。',
    en: 'Only images, PDF, text, audio and Office files are accepted.',
  },
  'upload.macros': {
    zh: '不接受带宏的 Office 文件，请另存为不带宏的格式。',
    en: 'Office files with macros are not accepted; save it in a format without macros.',
  },
  'upload.archive-too-large': {
    zh: '这个 Office 文件展开后过大，不能接受。',
    en: 'This Office file unpacks to too much and is not accepted.',
  },
  'upload.too-large': { zh: '文件不得超过 20 MB。', en: 'A file is at most 20 MB.' },
  'upload.not-base64': { zh: '文件内容无法读取。', en: 'The content of the file cannot be read.' },
  'upload.infected': {
    zh: '文件被病毒扫描程序判定为有害，没有接收。',
    en: 'The virus scanner found this file harmful; it was not taken.',
  },
  'upload.not-scanned': {
    zh: '病毒扫描暂时无法使用，文件没有接收，请稍后再传；信访事项本身不受影响。',
    en: 'The virus scanner cannot be reached, so the file was not taken; try again later. The petition itself is not affected.',
  },
  'upload.too-many': {
    zh: '一件信访事项最多 {most} 个文件。',
    en: 'A petition has at most {most} files.',
  },
  'upload.petition-full': {
    zh: '一件信访事项的文件合计不得超过 {most} MB。',
    en: 'The files of a petition are at most {most} MB together.',
  },
  'upload.office-full': {
    zh: '本机构的文件存储空间已满，暂不能再上传；可将材料送到信访窗口，并请告知工作人员。',
    en: "The office's room for files is used up, so nothing can be uploaded now; bring your material to the counter and tell the staff.",
  },
});
