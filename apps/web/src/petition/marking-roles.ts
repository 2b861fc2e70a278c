import type { Me } from '../api/types';

/** Roles that may say of others that they have an interest: of their unit, of anybody, or on the protected path. */
const MARKING = ['head', 'supervisor', 'discipline'];

/** Whether this person is offered it; the server decides again. */
export const mayMarkOthers = (me: Me): boolean => me.posts.some(({ role }) => MARKING.includes(role));
