import { Controller, Get, Module, Post, Req, Res } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  CurrentActor,
  CurrentViewer,
  OrganisationsModule,
  PublicRoute,
} from '../../../src/organisations/index.js';
import type { Actor, Viewer } from '../../../src/organisations/index.js';
import { setSessionEntry } from '../../../src/platform/web-session/index.js';
import { PageErrorsFilter } from '../../../src/web/frame/page-errors.filter.js';
import { SignInPagesModule } from '../../../src/web/sign-in/sign-in.module.js';
import { Visits } from '../../../src/web/frame/visits.service.js';

/** Routes of every kind, answering who they think is asking. */
@Controller()
export class DeskController {
  @Get('desk')
  @Allow('own-account.edit')
  desk(@CurrentViewer() viewer: Viewer): Viewer {
    return viewer;
  }

  @Get('who')
  @Allow('applications.read')
  who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('decide')
  @Allow('applications.decide')
  decide(): string {
    return 'decided';
  }

  @Post('c/:token')
  @PublicRoute('the address is the proof')
  candidate(): string {
    return 'confirmed';
  }

  @Post('c/unsendable')
  @PublicRoute('the address is the proof')
  unsendable(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    setSessionEntry(request, 'kept', 'yes');
    void reply.header('x-word', 'слово');
    return 'sent';
  }

  /** Fails as the compression of an answer does, of which the reader has gone on to another page. */
  @Get('c/left')
  @PublicRoute('the address is the proof')
  left(): never {
    throw Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  }

  @Get('c/broken')
  @PublicRoute('the address is the proof')
  broken(): never {
    throw new Error('broken');
  }

  @Get('forgotten')
  forgotten(): string {
    return 'a secret';
  }
}

/** Sign-in pages and a few routes behind them. */
@Module({
  imports: [SignInPagesModule, OrganisationsModule],
  controllers: [DeskController],
  providers: [Visits, { provide: APP_FILTER, useClass: PageErrorsFilter }],
})
export class DeskModule {}
