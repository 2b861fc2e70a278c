import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { ProviderController } from './provider.controller';
import { ProviderService } from './provider.service';

@Module({ controllers: [AuthController, ProviderController], providers: [AuthService, ProviderService] })
export class AuthModule {}
