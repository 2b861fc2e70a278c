import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type Permission, PERMISSIONS } from '#libs/access/index';
import { LocalText } from '../http/local-text.dto';

export class PermissionView {
  @ApiProperty({ enum: PERMISSIONS })
  id: Permission;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'False: no role of the office’s own may hold it' })
  grantable: boolean;
}

export class RoleHolderView {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: LocalText })
  unitName: LocalText;
}

export class RoleView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'Made by the office; the product’s own roles are fixed' })
  own: boolean;

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  permissions: Permission[];

  @ApiProperty({
    enum: PERMISSIONS,
    isArray: true,
    description: 'Held beside them by posts in the petition office',
  })
  inPetitionOffice: Permission[];

  @ApiProperty({ type: [RoleHolderView], description: 'Active people, once for each post' })
  holders: RoleHolderView[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of a role of the office’s own: one more with each change',
  })
  version: number | null;
}

export class RolesView {
  @ApiProperty({ type: [PermissionView], description: 'Everything that a route asks for' })
  permissions: PermissionView[];

  @ApiProperty({ type: [RoleView] })
  roles: RoleView[];
}

export class RoleBody {
  @ApiProperty()
  @IsString()
  @Length(1, 30)
  @Matches(/\S/)
  nameZh: string;

  @ApiProperty()
  @IsString()
  @Length(1, 60)
  @Matches(/\S/)
  nameEn: string;

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  @IsArray()
  @ArrayMaxSize(PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(PERMISSIONS, { each: true })
  permissions: Permission[];
}

export class RoleChangeBody extends RoleBody {
  @ApiProperty({
    description: 'The version that whoever changes it has seen: refused when somebody was first',
  })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;
}
