export { Clock } from './clock';
export { ClockControl } from './clock-control';
export { ClockFollower } from './clock-follower';
export { ClockModule } from './clock.module';
export { OfficeClock } from './office-clock.entity';
