import { Body, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow, CurrentActor, UsersService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { THEMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import { goTo } from './answers.js';
import type { PageAnswer } from './answers.js';
import { keepChoice, LANGUAGE_COOKIE, THEME_COOKIE } from './choice-cookie.js';
import { readForm } from './forms.js';
import { backField } from './own-path.js';
import { PageController } from './page-controller.js';

const choice = z.object({
  theme: z.enum(THEMES).optional(),
  language: z.enum(VIEW_LANGUAGES).optional(),
  ...backField,
});

/** The switches for theme and language at the foot of the navigation. */
@PageController('preferences')
export class PreferencesController {
  constructor(
    private readonly users: UsersService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @Allow('own-account.edit')
  async choose(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { theme, language, back } = readForm(choice, body);
    if (theme) keepChoice(reply, THEME_COOKIE, theme, this.settings);
    if (language) {
      keepChoice(reply, LANGUAGE_COOKIE, language, this.settings);
      await this.users.changeOwnAccount(actor, { name: actor.name, language });
    }
    return goTo(back ?? '/');
  }
}
