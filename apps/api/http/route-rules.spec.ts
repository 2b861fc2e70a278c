import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Authenticated, Public, Requires } from '#libs/access/index';
import { requireDeclaredRoutes, routeFaults } from './route-rules';

class Letter {
  @IsString()
  subject: string;
}
interface Loose {
  subject: string;
}

@Controller()
class Good {
  @Get()
  @Public()
  open(): void {}

  @Get('mine')
  @Authenticated()
  mine(): void {}

  @Post()
  @Requires('petition.register')
  write(@Body() _body: Letter): void {}

  helper(): void {}
}

@Controller()
class Bad {
  @Get()
  forgotten(): void {}

  @Post()
  @Public()
  unchecked(@Body() _body: Loose): void {}

  @Post('part')
  @Public()
  part(@Body('subject') _subject: string): void {}
}

describe('routes', () => {
  it('that declare who may call them and check what they are sent are fine', () => {
    expect(routeFaults([Good])).toEqual([]);
  });

  it('that are open by oversight stop the start', () => {
    expect(routeFaults([Good, Bad])).toEqual([
      'Bad.forgotten declares neither @Public, @Authenticated nor @Requires',
      'Bad.unchecked does not check its body',
      'Bad.part does not check its body',
    ]);
    expect(() => requireDeclaredRoutes([Bad])).toThrow('Bad.forgotten');
  });
});
