import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import NodeIndexOutlined from '@ant-design/icons/NodeIndexOutlined';
import PartitionOutlined from '@ant-design/icons/PartitionOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import FileWordOutlined from '@ant-design/icons/FileWordOutlined';
import FlagOutlined from '@ant-design/icons/FlagOutlined';
import FormOutlined from '@ant-design/icons/FormOutlined';
import FundOutlined from '@ant-design/icons/FundOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import SendOutlined from '@ant-design/icons/SendOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import ToolOutlined from '@ant-design/icons/ToolOutlined';
import type { ComponentType } from 'react';

const icons: Record<string, ComponentType> = {
  inbox: InboxOutlined,
  petitions: FileSearchOutlined,
  meetings: ScheduleOutlined,
  returns: HomeOutlined,
  funds: FundOutlined,
  register: FormOutlined,
  deliveries: SendOutlined,
  conduct: AuditOutlined,
  board: DashboardOutlined,
  absences: CalendarOutlined,
  backlogs: FlagOutlined,
  retention: HourglassOutlined,
  operations: ToolOutlined,
  people: TeamOutlined,
  units: ApartmentOutlined,
  roles: SafetyCertificateOutlined,
  calendar: CarryOutOutlined,
  templates: FileWordOutlined,
  designer: PartitionOutlined,
  running: NodeIndexOutlined,
  audit: AuditOutlined,
};

/** The picture beside a destination; its words stand next to it. */
export function NavIcon({ name }: { name: string }) {
  const Icon = icons[name];
  return Icon ? <Icon aria-hidden="true" /> : null;
}
