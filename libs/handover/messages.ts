import { registerMessages } from '#libs/errors/index';

registerMessages({
  'handover.needed': {
    zh: '此人手上还有 {tasks} 件任务，请选择由谁接办，或者退回所在组',
    en: 'They hold {tasks} tasks: say who takes them over, or give them back to their groups',
  },
  'handover.receiver-unfit': {
    zh: '接办人不在这一组，或者账号已停用',
    en: 'Who should take them over is not of this group, or not active',
  },
});
