import { registerMessages } from '#libs/errors/index';

registerMessages({
  'designer.not-found': {
    zh: '没有这个流程、版本或者草稿。',
    en: 'There is no such process, version or draft.',
  },
  'designer.locked': {
    zh: '{who}正在编辑这份草稿。需要时可以接手编辑。',
    en: '{who} is editing this draft. You can take it over when you need to.',
  },
  'designer.changed': {
    zh: '您打开之后，{who}已经保存过这份草稿。请重新打开，再作修改。',
    en: '{who} has saved this draft since you opened it. Open it again and make your change there.',
  },
  'designer.not-own': {
    zh: '只能删除自己建立的草稿。',
    en: 'Only the person who made a draft can delete it.',
  },
  'designer.too-many-drafts': {
    zh: '这个流程已有 {most} 份草稿，请先删去不用的。',
    en: 'This process has {most} drafts already: delete one that is not needed.',
  },
  'designer.in-review': {
    zh: '草稿正在审核，不能修改。需要修改时请先撤回。',
    en: 'The draft is being reviewed and can’t be changed. Take it back first.',
  },
  'designer.not-in-review': { zh: '草稿不在审核中。', en: 'The draft is not being reviewed.' },
  'designer.own-work': {
    zh: '改过这份草稿的人不能发布它，请由另一位发布员审核。',
    en: 'Nobody publishes a draft that they have written in: another publisher has to review it.',
  },
  'designer.errors-stand': {
    zh: '检查还有 {errors} 个错误，不能送审或者发布。',
    en: 'The check finds {errors} errors: it can’t be sent for review or published.',
  },
  'designer.checked-other': {
    zh: '检查之后草稿又有改动，请再试一次。',
    en: 'The draft has changed since it was checked: try again.',
  },
  'designer.base-outdated': {
    zh: '这份草稿开始之后，流程已发布了新版本。请从使用中的版本另建草稿，把改动做进去。',
    en: 'A new version has been published since this draft was begun. Begin a draft from the version in use and make the change there.',
  },
  'designer.in-use-already': { zh: '这个版本正在使用。', en: 'This version is in use already.' },
  'designer.check-failed': {
    zh: '检查没有完成：流程图太大或者太复杂。',
    en: 'The check did not come to an end: the diagram is too large or too involved.',
  },
  'bundle.no-diagram': {
    zh: '缺少流程图 {file}。',
    en: 'The diagram {file} is missing.',
  },
  'bundle.bad-name': {
    zh: '“{file}”不属于流程文件：流程图是 {diagram}，表单是 forms/名称.form，决策表是 rules/名称.dmn，名称只用小写字母、数字和连字符。',
    en: '“{file}” is no file of a process: the diagram is {diagram}, forms are forms/NAME.form, decision tables rules/NAME.dmn, with names of small letters, digits and hyphens.',
  },
  'bundle.file-twice': { zh: '“{file}”出现了两次。', en: '“{file}” is there twice.' },
  'bundle.too-many-files': {
    zh: '一个流程最多 {most} 个文件。',
    en: 'A process has {most} files at most.',
  },
  'bundle.file-too-large': {
    zh: '“{file}”超过 {most} KB。',
    en: '“{file}” is larger than {most} KB.',
  },
  'bundle.too-large': {
    zh: '全部文件合计超过 {most} KB。',
    en: 'All files together are larger than {most} KB.',
  },
  'bundle.not-text': {
    zh: '“{file}”不是 UTF-8 文本。',
    en: '“{file}” is no text in UTF-8.',
  },
  'bundle.not-xml': {
    zh: '“{file}”不是完整的 XML：{reason}',
    en: '“{file}” is no well-formed XML: {reason}',
  },
  'bundle.wrong-root': {
    zh: '“{file}”的根元素应为 {root}。',
    en: 'The root element of “{file}” has to be {root}.',
  },
  'bundle.doctype': {
    zh: '“{file}”含有 DOCTYPE 或者实体声明，不予接收。',
    en: '“{file}” declares a DOCTYPE or an entity, which is not taken.',
  },
  'bundle.instruction': {
    zh: '“{file}”含有处理指令，不予接收。',
    en: '“{file}” holds a processing instruction, which is not taken.',
  },
  'bundle.too-many-elements': {
    zh: '“{file}”的元素超过 {most} 个。',
    en: '“{file}” has more than {most} elements.',
  },
  'bundle.too-deep': {
    zh: '“{file}”嵌套超过 {most} 层。',
    en: '“{file}” is nested deeper than {most} levels.',
  },
  'bundle.foreign-element': {
    zh: '“{file}”的元素 {element} 不属于流程图或者决策表。',
    en: 'The element {element} in “{file}” belongs to no diagram or decision table.',
  },
  'bundle.outside-file': {
    zh: '“{file}”引用了外部文件，不予接收。',
    en: '“{file}” refers to a file outside it, which is not taken.',
  },
  'bundle.markup': {
    zh: '“{file}”的 {element} 里有 HTML 或者脚本。名称、说明和标签只能是纯文字。',
    en: 'There is HTML or a script at {element} of “{file}”. Names, descriptions and labels are plain text.',
  },
  'bundle.not-form': {
    zh: '“{file}”不是表单：{reason}',
    en: '“{file}” is no form: {reason}',
  },
  'bundle.form-component': {
    zh: '“{file}”的 {element} 是“{type}”。表单里不能有 HTML、网页、图片和按钮这类部件。',
    en: '{element} of “{file}” is of the type “{type}”. HTML, pages, pictures, buttons and the like can’t be in a form.',
  },
});
