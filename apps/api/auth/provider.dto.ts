import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class ProviderView {
  @ApiProperty({ description: 'People of this office can sign in by an identity provider' })
  on: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What the office calls it' })
  name: string | null;
}

export class ProviderStartQuery {
  @ApiPropertyOptional({ description: 'The page of this site that was asked for' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  next?: string;
}

export class LoggedOutView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the identity provider ends its own session, for whoever signed in by it',
  })
  providerUrl: string | null;
}
