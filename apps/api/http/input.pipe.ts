import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { parseInput } from '#libs/validation/index';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);

/** Makes bodies and queries instances of their classes, checked by the classes' rules. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || PLAIN.has(metatype)) return value;
    return parseInput(metatype as new () => object, value ?? {});
  }
}
