import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { MOST_TAGS } from '#libs/tag/tag-case';

/** A list's choice of tags: repeated in an address, where one alone is no list. */
export function TagIds(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: [String],
      format: 'uuid',
      maxItems: MOST_TAGS,
      description: 'Ids of tags, all of which the case has',
    }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(),
    ArrayMaxSize(MOST_TAGS),
    ArrayUnique(),
    IsUUID('all', { each: true }),
  );
}
