export { type Actor, type ActorPost, actorOf, may } from './actor';
export { type Permission, PERMISSIONS, permissionsOf, rolesWith } from './permissions';
export { Authenticated, CurrentActor, CurrentLogin, type Login, Public, Requires } from './declare';
export {
  isVisible,
  loadPetitionFacts,
  type PetitionFacts,
  petitionsAgainst,
  petitionVisibility,
  requireReadable,
  requireVisible,
  type SqlFragment,
  unitsAbove,
} from './visibility';
export { readSessionCookie, SESSION_COOKIE, sessionCookie } from './cookie';
export { hashPassword, PASSWORD_MAX, PASSWORD_MIN, verifyPassword } from './passwords';
export { type NewSession, Sessions } from './sessions';
export { LogIn } from './log-in';
export { ChangePassword } from './change-password';
export { type LinkPurpose, makeOneTimeLink, type OneTimeUse, UseOneTimeLink } from './one-time-links';
export { AccessGuard, ruleOf } from './access.guard';
export { AccessModule } from './access.module';
export { isLimited, limitedSql, LIMITED_STEPS } from './limited-steps';
