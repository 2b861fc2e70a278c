import { ApiProperty } from '@nestjs/swagger';

/** One field that breaks one rule. */
export class FieldProblem {
  @ApiProperty({ description: 'Path of the field, e.g. petitioners.0.name' })
  field: string;

  @ApiProperty({ description: 'Name of the rule, e.g. maxLength' })
  rule: string;

  @ApiProperty({ description: 'What is wrong, in the language asked for' })
  message: string;
}

/** The answer to whatever could not be done (RFC 9457, application/problem+json). */
export class Problem {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: number;

  @ApiProperty({ description: 'Stable code of what went wrong' })
  code: string;

  @ApiProperty()
  detail: string;

  @ApiProperty({ type: [FieldProblem] })
  errors: FieldProblem[];
}
