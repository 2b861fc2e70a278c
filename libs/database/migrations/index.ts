import { Office1764000000000 } from './1764000000000-office';

/** Every migration in the order in which it runs. */
export const migrations = [Office1764000000000];
