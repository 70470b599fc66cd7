import { Body, Controller, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicRoute } from '../../organisations/index.js';
import { HintsService } from '../../sourcing/index.js';
import { ProblemFilter } from '../http/problem.filter.js';

/** Where boards call when something happens there. */
@Controller('hooks')
@ApiExcludeController()
@UseFilters(ProblemFilter)
export class HooksController {
  constructor(private readonly hints: HintsService) {}

  /** Kept and answered at once: the board waits two seconds. https://api.hh.ru/openapi/redoc#tag/Webhook-API */
  @Post('headhunter/:secret')
  @HttpCode(202)
  @PublicRoute('the board signs nothing; the address is a secret of each connection, and what it says is only a hint')
  async headhunter(@Param('secret') secret: string, @Body() body: unknown): Promise<void> {
    await this.hints.take(secret, body);
  }
}
