/** Texts of the findings of checkProcess; `{element}` is the id of the element. */
export const findingMessages = {
  'process.unreadable': { zh: '流程图无法读取：{reason}', en: 'The diagram cannot be read: {reason}' },
  'process.misnamed': {
    zh: '流程图的标识是“{actual}”，应为“{expected}”',
    en: 'The diagram’s process id is “{actual}”; it must be “{expected}”',
  },
  'process.not-executable': { zh: '流程未标记为可执行', en: 'The process is not marked as executable' },
  'job-type.unserved': {
    zh: '服务任务 {element} 的作业类型“{type}”没有处理程序',
    en: 'No worker serves job type “{type}” of {element}',
  },
  'job-type.served-twice': {
    zh: '作业类型“{type}”有 {count} 个处理程序，只能有一个',
    en: 'Job type “{type}” is served by {count} workers; exactly one must serve it',
  },
  'job-type.dead-worker': {
    zh: '处理程序“{type}”在流程图中没有对应的任务',
    en: 'Worker “{type}” serves no task of the diagram',
  },
  'job-type.without-job': {
    zh: '{element} 没有作业类型，引擎无法执行',
    en: '{element} has no job type, so the engine cannot run it',
  },
  'job-type.misnamed': {
    zh: '任务 {element} 的作业类型应为“{expected}”，现为“{type}”',
    en: 'The job type of {element} must be “{expected}”, not “{type}”',
  },
  'form.missing': {
    zh: '用户任务 {element} 的表单“{form}”不存在',
    en: 'Form “{form}” of user task {element} does not exist',
  },
  'form.not-named': { zh: '用户任务 {element} 没有指定表单', en: 'User task {element} names no form' },
  'form.misnamed': {
    zh: '表单文件“{form}”里的标识是“{actual}”',
    en: 'The form in file “{form}” calls itself “{actual}”',
  },
  'form.unused': { zh: '没有用户任务使用表单“{form}”', en: 'No user task shows form “{form}”' },
  'form.unsupported': {
    zh: '表单“{form}”的字段“{field}”类型“{type}”不受支持',
    en: 'Field “{field}” of form “{form}” is of type “{type}”, which is not supported',
  },
  'form.nameless': {
    zh: '表单“{form}”的字段“{field}”没有中英文名称（label 与 properties.labelEn）：只听页面的人无从得知要填什么',
    en: 'Field “{field}” of form “{form}” lacks its name in Chinese or English (label and properties.labelEn): whoever only hears the page can’t know it',
  },
  'form.bad-condition': {
    zh: '表单“{form}”的字段“{field}”的隐藏条件“{expression}”无效',
    en: 'Field “{field}” of form “{form}” is hidden by “{expression}”, which is not a FEEL expression',
  },
  'form.key-twice': {
    zh: '表单“{form}”有两个字段都叫“{field}”',
    en: 'Form “{form}” has two fields called “{field}”',
  },
  'form.bad-setting': {
    zh: '表单“{form}”的字段“{field}”的设置“{setting}”无效',
    en: 'Setting “{setting}” of field “{field}” of form “{form}” can not be used',
  },
  'added.fixed-form': {
    zh: '这个流程的表单不能增加字段：表单“{form}”的字段“{field}”填写的内容不会随案件显示',
    en: 'No fields can be added to the forms of this process: what field “{field}” of form “{form}” says is not shown with the case',
  },
  'added.kind': {
    zh: '表单“{form}”增加的字段“{field}”类型“{type}”不能增加；可增加的有：人员、金额、材料、信访事项、日期、单位',
    en: 'Field “{field}” of type “{type}” can not be added to form “{form}”; persons, amounts, files, cases, dates and units can',
  },
  'added.used-name': {
    zh: '表单“{form}”增加的字段不能叫“{field}”：这一步已经使用这个名称',
    en: 'The field added to form “{form}” can not be called “{field}”: the step uses that name',
  },
  'added.bad-name': {
    zh: '表单“{form}”增加的字段标识“{field}”应以小写字母开头，只含字母和数字，最多 40 个',
    en: 'The key “{field}” added to form “{form}” must begin with a small letter and have letters and digits only, 40 at most',
  },
  'completion.missing': {
    zh: '用户任务 {element} 没有完成数据的定义',
    en: 'User task {element} has no completion class',
  },
  'completion.dead': {
    zh: '完成数据的定义“{task}”在流程图中没有对应的用户任务',
    en: 'Completion class of “{task}” belongs to no user task of the diagram',
  },
  'completion.lacks-field': {
    zh: '表单“{form}”的字段“{field}”在完成数据中不存在',
    en: 'Field “{field}” of form “{form}” is unknown to the completion class',
  },
  'completion.field-not-in-form': {
    zh: '完成数据的属性“{field}”在表单“{form}”中没有字段',
    en: 'Property “{field}” of the completion class has no field in form “{form}”',
  },
  'completion.required-differs': {
    zh: '字段“{field}”是否必填不一致：表单为 {inForm}，完成数据为 {inClass}',
    en: 'Field “{field}” is {inForm} in the form but {inClass} in the completion class',
  },
  'decision.missing': {
    zh: '{element} 调用的决策“{decision}”不存在',
    en: 'Decision “{decision}” that {element} calls does not exist',
  },
  'decision.not-named': { zh: '{element} 没有指定决策', en: '{element} names no decision' },
  'decision.unused': { zh: '没有任务调用决策“{decision}”', en: 'No task calls decision “{decision}”' },
  'decision.unreadable': {
    zh: '决策表“{file}”无法读取：{reason}',
    en: 'Decision table “{file}” cannot be read: {reason}',
  },
  'decision.result-unused': {
    zh: '{element} 的决策结果“{variable}”没有被使用',
    en: 'Nothing reads “{variable}”, the result of {element}',
  },
  'input.not-produced': {
    zh: '{element} 需要的变量“{variable}”（用于 {reader}）并非在每条路径上都已产生',
    en: 'Variable “{variable}” that {element} reads ({reader}) is not produced on every path before it',
  },
  'input.unknown': {
    zh: '{element} 的{reader}里写了“{variable}”，这个流程没有这个变量{near}',
    en: '“{variable}” stands in {element} ({reader}), and the process has no such variable{near}',
  },
  'input.never-produced': {
    zh: '{element} 可选的变量“{variable}”从未产生',
    en: 'Nothing ever produces “{variable}”, which {element} may read',
  },
  'message.undeclared': {
    zh: '消息“{message}”没有声明所带的变量',
    en: 'The variables that message “{message}” carries are not declared',
  },
  'message.dead': {
    zh: '声明的消息“{message}”在流程图中不存在',
    en: 'Declared message “{message}” is not in the diagram',
  },
  'error.uncaught': {
    zh: '{element} 可能抛出的错误“{code}”没有被捕获',
    en: 'Error “{code}” that {element} may throw is not caught',
  },
  'error.never-thrown': {
    zh: '{element} 捕获的错误“{code}”不会被抛出',
    en: 'Nothing throws error “{code}” that {element} catches',
  },
  'user-task.not-native': {
    zh: '用户任务 {element} 必须由引擎管理（zeebe:userTask）',
    en: 'User task {element} must be managed by the engine (zeebe:userTask)',
  },
  'user-task.no-candidate-group': {
    zh: '用户任务 {element} 没有候选组',
    en: 'User task {element} has no candidate group',
  },
  'user-task.group-not-a-list': {
    zh: '用户任务 {element} 的候选组表达式应写成列表，如 =[handlerGroup]',
    en: 'The candidate group expression of user task {element} must be written as a list, e.g. =[handlerGroup]',
  },
  'user-task.no-deadline': {
    zh: '用户任务 {element} 没有办理期限',
    en: 'User task {element} names no deadline',
  },
  'user-task.unknown-deadline': {
    zh: '用户任务 {element} 的期限“{row}”不在期限表中',
    en: 'Deadline “{row}” of user task {element} is not in the deadline table',
  },
  'user-task.timer': {
    zh: '用户任务 {element} 上不能有定时事件：期限由期限监督流程计时',
    en: 'No timer may sit on user task {element}: deadlines are timed by their own process',
  },
  'expression.too-long': {
    zh: '{element} 的表达式“{expression}”超过一次比较，请改用决策表',
    en: 'Expression “{expression}” of {element} is more than one comparison; use a decision table',
  },
  'expression.invalid': {
    zh: '{element} 的表达式“{expression}”不是有效的 FEEL',
    en: 'Expression “{expression}” of {element} is not valid FEEL',
  },
  'gateway.no-question': {
    zh: '网关 {element} 的名称应是以问号结尾的问题',
    en: 'The name of gateway {element} must be a question',
  },
  'gateway.unnamed-flow': {
    zh: '网关 {element} 的流出线 {flow} 没有名称',
    en: 'Flow {flow} out of gateway {element} has no name',
  },
  'gateway.no-condition': {
    zh: '网关 {element} 的流出线 {flow} 没有条件，也不是默认线',
    en: 'Flow {flow} out of gateway {element} has no condition and is not its default',
  },
  'flow.dead-end': { zh: '从 {element} 无法到达结束事件', en: 'No end event can be reached from {element}' },
  'flow.unreachable': { zh: '没有路径可以到达 {element}', en: 'No path leads to {element}' },
  'flow.condition-outside-gateway': {
    zh: '流出线 {flow} 的条件只能放在网关之后',
    en: 'Flow {flow} has a condition but does not leave a gateway',
  },
  'element.undocumented': { zh: '{element} 没有说明', en: '{element} has no documentation' },
  'element.unnamed': { zh: '{element} 没有名称', en: '{element} has no name' },
  'guard.bypassed': {
    zh: '有路径到达 {element} 而不经过 {through}',
    en: 'A path reaches {element} without passing {through}',
  },
  'guard.ends-untold': {
    zh: '经过用户任务可以到达结束事件 {element}，而没有告知信访人的步骤（告知步骤：{tells}）；确无须告知的，应在目录 endsUntold 中写明原因',
    en: 'A path leads from a user task to end {element} without telling the petitioner (steps that tell: {tells}); an end that tells nobody needs its reason in endsUntold of the catalogue',
  },
  'guard.dropped': {
    zh: '流程“{process}”必须保障：到达 {element} 之前经过 {through}；目录中没有这条规则',
    en: 'Process “{process}” must guard that {element} is reached through {through} only; its catalogue has no such rule',
  },
  'guard.unheard': {
    zh: '流程“{process}”必须能够接收信访人的“{message}”：没有可到达的元素等待这条消息',
    en: 'Process “{process}” must hear “{message}” of the petitioner: no element in reach waits for it',
  },
  'guard.against-petitioner': {
    zh: '{element} 的名称含“{word}”：不得设置限制、监控信访人或对其施压的步骤',
    en: 'The name of {element} says “{word}”: no step may hold, watch or put pressure on a petitioner',
  },
  'guard.unknown-element': {
    zh: '保障规则提到的 {element} 不在流程图中',
    en: 'A guard names {element}, which is not in the diagram',
  },
  'bundle.unreadable': { zh: '文件“{file}”无法读取：{reason}', en: 'File “{file}” cannot be read: {reason}' },
  'deadline.row-missing': {
    zh: '期限表缺少“{deadline}”这一行',
    en: 'The table of deadlines has no row “{deadline}”',
  },
  'deadline.row-unknown': {
    zh: '期限表的“{deadline}”没有任何步骤使用',
    en: 'Nothing counts by row “{deadline}” of the table of deadlines',
  },
  'deadline.citation-unknown': {
    zh: '期限“{deadline}”的依据“{citation}”不在条文目录里',
    en: 'Deadline “{deadline}” rests on “{citation}”, which is no provision that the office cites',
  },
  'deadline.law-changed': {
    zh: '期限“{deadline}”由法规规定（最长 {most}）：单位、起算、承担者、来源和上限都不能改，只能把长度改短',
    en: 'Deadline “{deadline}” is set by law ({most} at most): its unit, event, bearer, source and limit stay; it may only be shorter',
  },
  bpmnlint: { zh: '{element}：{detail}（规则 {name}）', en: '{element}: {detail} (rule {name})' },
  'go-back.unknown': {
    zh: '{element} 的属性 goBack 是“{value}”，只能是 {known} 之一',
    en: 'Property goBack of {element} is “{value}”; it must be one of {known}',
  },
  'go-back.open-join': {
    zh: '从 {element} 起的几条分支在 {join} 汇合：一条分支已到汇合处等待时，不能退回到 {element}。请把并行部分放进子流程，退回时便整体作废重办',
    en: 'Branches after {element} join at {join}: while one of them waits there, nobody can go back to {element}. Put the parallel part into a sub-process, which is then taken back as a whole',
  },
} as const;
