import { ValidateBy } from 'class-validator';
import { readGroupPosts } from '#libs/organisation/group-posts';

/** `group=unit:role,…` */
export function IsGroupPosts(): PropertyDecorator {
  return ValidateBy({
    name: 'isGroupPosts',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && readGroupPosts(value) !== undefined,
    },
  });
}
