import { Get, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentViewer } from '../../organisations/index.js';
import type { Viewer } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { takeOnce } from './once.js';
import { SETTINGS_LISTS, SettingsReader } from './settings-reader.service.js';
import { settingsRows } from './settings.page.js';

const settingsQuery = listQuery.extend({ list: z.enum(SETTINGS_LISTS).optional() });

/** One's own account, the organisation, its people and keys. */
@PageController('settings')
export class SettingsController {
  constructor(private readonly reader: SettingsReader) {}

  /** The page or, when the end of one of its lists has come into view, the next stretch of that list. */
  @Get()
  @Allow('own-account.edit')
  async page(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { list, after } = readForm(settingsQuery, query);
    if (visit.partial && list) {
      return show(
        `pages/settings/${list}-rows`,
        settingsRows(await this.reader.page(viewer, visit, { list, after }), list),
      );
    }
    const fresh = {
      freshLink: takeOnce(request, 'sign-in-link'),
      freshLinkOf: takeOnce(request, 'sign-in-link-of'),
      freshKey: takeOnce(request, 'api-key'),
      freshSecret: takeOnce(request, 'webhook-secret'),
    };
    return show('pages/settings/settings', await this.reader.page(viewer, visit, { list, after, ...fresh }));
  }

  /** A refused form leaves its own address in the browser: whoever goes there again gets the page. */
  @Get(':form')
  @Allow('own-account.edit')
  formAddress(): PageAnswer {
    return goTo('/settings');
  }
}
