export { type Actor, type ActorPost, actorOf, may } from './actor';
export { type Permission, PERMISSIONS, permissionsOf } from './permissions';
export { Authenticated, CurrentActor, CurrentLogin, type Login, Public, Requires } from './declare';
export {
  isVisible,
  loadPetitionFacts,
  type PetitionFacts,
  petitionVisibility,
  requireVisible,
  type SqlFragment,
} from './visibility';
