import type { UnitKind } from '../unit.entity';

/** The units of 清河镇, a township that does not exist, and the bodies above it that review: id, parent, kind, names; in the order of their siblings. */
export const SAMPLE_UNITS: readonly (readonly [string, string | null, UnitKind, string, string])[] = [
  ['town', null, 'town', '清河镇', 'Qinghe Town'],
  ['petition-office', 'town', 'office', '信访科', 'Petition Office'],
  ['discipline', 'town', 'discipline', '纪检监察办公室', 'Discipline Inspection Office'],
  ['civil-affairs', 'town', 'department', '民政办公室', 'Civil Affairs Office'],
  ['finance', 'town', 'department', '财政所', 'Finance Office'],
  ['peace-centre', 'town', 'department', '综治中心', 'Social Governance Centre'],
  ['construction', 'town', 'department', '村镇建设办公室', 'Construction Office'],
  ['agriculture', 'town', 'department', '农业农村办公室', 'Agriculture Office'],
  ['market-supervision', 'town', 'department', '市场监督管理所', 'Market Supervision Station'],
  ['dongjie', 'town', 'street', '东街街道办', 'Dongjie Street Office'],
  ['hexi', 'town', 'street', '河西街道办', 'Hexi Street Office'],
  ['beiyuan', 'town', 'street', '北园街道办', 'Beiyuan Street Office'],
  ['qingnianlu', 'dongjie', 'community', '青年路社区', 'Qingnianlu Community'],
  ['wenmiao', 'dongjie', 'community', '文庙社区', 'Wenmiao Community'],
  ['liuyin', 'dongjie', 'community', '柳荫社区', 'Liuyin Community'],
  ['xinhe', 'hexi', 'community', '新河社区', 'Xinhe Community'],
  ['shiqiao', 'hexi', 'community', '石桥社区', 'Shiqiao Community'],
  ['taoyuan', 'hexi', 'community', '桃园社区', 'Taoyuan Community'],
  ['baiyang', 'beiyuan', 'community', '白杨社区', 'Baiyang Community'],
  ['huaixi', 'beiyuan', 'community', '槐西社区', 'Huaixi Community'],
  ['county-review', null, 'review-body', '清源县信访事项复查办公室', 'Qingyuan County Review Office'],
  ['city-review', null, 're-review-body', '云川市信访事项复核办公室', 'Yunchuan City Re-review Office'],
];
