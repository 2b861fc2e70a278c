import type { Me } from '../api/types';

/** What the server grants, as far as the pages ask. It decides again on every request; this only keeps the screen tidy. */
export type Permission =
  | 'petition.register'
  | 'petition.read'
  | 'petition.reveal'
  | 'petition.find-person'
  | 'petition.attach'
  | 'petition.request-extension'
  | 'petition.request-transfer'
  | 'petition.merge'
  | 'supervision.request'
  | 'supervision.acknowledge'
  | 'petition.forward'
  | 'petition.request-joint-meeting'
  | 'meeting.read'
  | 'meeting.manage'
  | 'return.manage'
  | 'backlog.manage'
  | 'backlog.plan'
  | 'backlog.record-acceptance'
  | 'fund.read'
  | 'fund.manage'
  | 'petition.declare-interest'
  | 'petition.hold'
  | 'retention.read'
  | 'deadline.move'
  | 'deadline.suspend'
  | 'task.work'
  | 'absence.manage'
  | 'supervision.read'
  | 'tag.manage'
  | 'organisation.manage'
  | 'calendar.manage'
  | 'paper.manage'
  | 'process.read'
  | 'process.design'
  | 'process.publish'
  | 'operations.read'
  | 'operations.manage'
  | 'delivery.record'
  | 'conduct.handle'
  | 'audit.read'
  | 'clock.advance';

export function can(me: Pick<Me, 'permissions'>, permission: Permission): boolean {
  return (me.permissions as readonly string[]).includes(permission);
}
