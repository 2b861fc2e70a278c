import { Office1764000000000 } from './1764000000000-office';
import { InstanceClaim1765000300000 } from './1765000300000-instance-claim';

/** Every migration in the order in which it runs. */
export const migrations = [Office1764000000000, InstanceClaim1765000300000];
