export { type Actor, type ActorPost, actorOf, may } from './actor';
export {
  IN_PETITION_OFFICE,
  type Permission,
  PERMISSIONS,
  permissionsOf,
  ROLE_PERMISSIONS,
  rolesWith,
} from './permissions';
export { PERMISSION_NAMES } from './permission-names';
export { grantable } from './role-rules';
export {
  changeOwnRole,
  createOwnRole,
  newRoleId,
  type OwnRoleInput,
  removeOwnRole,
} from './own-role-commands';
export {
  Authenticated,
  CurrentActor,
  CurrentLogin,
  type Login,
  OwnAccount,
  Public,
  Requires,
} from './declare';
export {
  isVisible,
  isWithheld,
  loadPetitionFacts,
  type PetitionFacts,
  petitionsAgainst,
  petitionVisibility,
  requireReadable,
  requireVisible,
  type SqlFragment,
  unitsAbove,
} from './visibility';
export { type MovedSight, sightAfterMove } from './sight-after-move';
export { readSessionCookie, SESSION_COOKIE, sessionCookie } from './cookie';
export { hashPassword, PASSWORD_MAX, PASSWORD_MIN, verifyPassword } from './passwords';
export { type NewSession, type OpenSession, Sessions } from './sessions';
export { type Browser, BROWSERS, type System, SYSTEMS, type Visitor, visitorOf } from './visitor';
export { type Credentials, LogIn } from './log-in';
export {
  forgetSecondFactor,
  type SecondFactorState,
  SecondFactors,
  type SetUp,
} from './second-factor/second-factors';
export { ChangePassword } from './change-password';
export { type LinkPurpose, makeOneTimeLink, type OneTimeUse, UseOneTimeLink } from './one-time-links';
export { AccessGuard, ruleOf } from './access.guard';
export { AccessModule } from './access.module';
export { isLimited, limitedSql, LIMITED_STEPS } from './limited-steps';
