export { ElementCount } from './element-count.entity';
export { ElementInstance } from './element-instance.entity';
export { Incident } from './incident.entity';
export { INSTANCE_STATES, ProcessInstance, type InstanceState } from './process-instance.entity';
export { ProjectorPosition } from './projector-position.entity';
export { Projector, type ProjectorOptions } from './projector';
export { rebuild } from './rebuild';
