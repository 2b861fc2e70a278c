import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { type Department, DEPARTMENTS } from '#libs/assistance/vocabulary';
import { LocalText } from '../http/local-text.dto';

const [FIRST_YEAR, LAST_YEAR] = [2000, 2999];
const MOST_YUAN = 1_000_000_000;

export class FundsQuery {
  @ApiPropertyOptional({ minimum: FIRST_YEAR, maximum: LAST_YEAR, description: 'This year unless told' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year?: number;
}

export class BudgetBody {
  @ApiProperty({
    minimum: 0,
    maximum: MOST_YUAN,
    multipleOf: 0.01,
    description: 'Yuan, with two decimals at the most',
  })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(MOST_YUAN)
  budgetYuan: number;
}

export class FundBody extends BudgetBody {
  @ApiProperty({ enum: DEPARTMENTS, enumName: 'AssistanceDepartment' })
  @IsIn(DEPARTMENTS)
  department: Department;

  @ApiProperty({ minimum: FIRST_YEAR, maximum: LAST_YEAR })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;

  @ApiProperty({ minLength: 2, maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 60)
  name: string;
}

/** A fund with what is left of it; amounts in fen. */
export class FundDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: DEPARTMENTS, enumName: 'AssistanceDepartment' })
  department: Department;

  @ApiProperty({ type: LocalText })
  unit: LocalText;

  @ApiProperty()
  year: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  budgetFen: number;

  @ApiProperty({ description: 'Granted so far, paid or not' })
  committedFen: number;

  @ApiProperty()
  paidFen: number;
}

export class FundsDto {
  @ApiProperty()
  year: number;

  @ApiProperty({ type: [FundDto] })
  funds: FundDto[];
}
