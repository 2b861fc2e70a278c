import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/errors/index';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEY = /^[1-9]\d{0,18}$/;
const LARGEST_KEY = 2n ** 63n - 1n;
const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

function nothingThere(): never {
  throw new DomainError('request.no-such-thing', { status: 404 });
}

@Injectable()
class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return UUID.test(value) ? value.toLowerCase() : nothingThere();
  }
}

@Injectable()
class KeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return KEY.test(value) && BigInt(value) <= LARGEST_KEY ? value : nothingThere();
  }
}

@Injectable()
class CodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return CODE.test(value) ? value : nothingThere();
  }
}

/** A UUID in the path; anything else is a thing that doesn't exist (404). */
export const UuidParam = (name = 'id') => Param(name, UuidPipe);
/** A key of the engine or number of a row (1 … 2⁶³−1) in the path, as text; anything else is 404. */
export const KeyParam = (name = 'key') => Param(name, KeyPipe);
/** A readable code such as a unit's id in the path; anything else is 404. */
export const CodeParam = (name = 'id') => Param(name, CodePipe);
