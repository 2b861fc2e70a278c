import { registerMessages } from '#libs/errors/index';

registerMessages({
  'request.malformed': { zh: '请求无法解读', en: 'The request cannot be read' },
  'request.not-found': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'request.no-such-thing': {
    zh: '没有这条记录，或您无权查看',
    en: 'There is no such thing, or you may not see it',
  },
  'request.method': { zh: '此地址不支持这种操作', en: 'This address does not offer that' },
  'request.too-large': { zh: '提交的内容过大', en: 'What was sent is too large' },
  'request.unsupported-type': { zh: '只接受 JSON 格式', en: 'Only JSON is accepted' },
  'request.too-many': { zh: '操作过于频繁，请稍后再试', en: 'Too many requests; try again in a while' },
  'request.refused': { zh: '请求未被接受', en: 'The request was not accepted' },
  'service.unavailable': {
    zh: '系统暂时无法使用，请稍后再试',
    en: 'The service cannot be reached just now; try again shortly',
  },
  'service.failed': {
    zh: '系统出错，请稍后再试；联系管理员时请提供编号 {id}',
    en: 'Something went wrong; try again, and quote {id} to the administrator',
  },
  'problem.400': { zh: '请求有误', en: 'Bad request' },
  'problem.401': { zh: '未登录', en: 'Not signed in' },
  'problem.403': { zh: '没有权限', en: 'Not allowed' },
  'problem.404': { zh: '未找到', en: 'Not found' },
  'problem.405': { zh: '不支持的操作', en: 'Method not allowed' },
  'problem.409': { zh: '与当前状态不符', en: 'Not possible in this state' },
  'problem.410': { zh: '已失效', en: 'No longer valid' },
  'problem.413': { zh: '内容过大', en: 'Too large' },
  'problem.415': { zh: '格式不支持', en: 'Unsupported format' },
  'problem.422': { zh: '填写有误', en: 'Input not valid' },
  'problem.423': { zh: '已锁定', en: 'Locked' },
  'problem.429': { zh: '过于频繁', en: 'Too many requests' },
  'problem.500': { zh: '系统出错', en: 'Internal error' },
  'problem.503': { zh: '暂时无法使用', en: 'Unavailable' },
});
