import { ValidateBy } from 'class-validator';
import { ROLES } from '#libs/organisation/role';

/** One or more names of roles with commas between them. */
export function IsRoles(): PropertyDecorator {
  const isRole = (name: string) => (ROLES as readonly string[]).includes(name.trim());
  return ValidateBy({
    name: 'isRoles',
    validator: { validate: (value: unknown) => typeof value === 'string' && value.split(',').every(isRole) },
  });
}
