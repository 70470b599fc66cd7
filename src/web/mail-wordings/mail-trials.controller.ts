import { Body, Get, Param, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { MailWordings, tooManyTrials, WordingTexts, WordingTrials } from '../../messaging/index.js';
import type { KeptSentences, WordedMail } from '../../messaging/index.js';
import { Allow, CurrentViewer, RateLimits } from '../../organisations/index.js';
import type { Viewer } from '../../organisations/index.js';
import { sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import { goTo, sendForeignHtml, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { readerField, readWordingForm, sentAgain } from './mail-wording-form.js';
import type { SentWording } from './mail-wording-form.js';
import { MailWordingPages, trialOf } from './mail-wording-pages.service.js';
import type { WordingVisit } from './mail-wording-pages.service.js';
import { wordingHref } from './mail-wordings.page.js';

/** Words are tried out by looking at them; more mails than these are a mistake. */
const TRIALS = { kind: 'mail-trial', points: 20, seconds: 3600 };

/** Where the words wait that the frame of a preview shows: a frame is asked for by its address, which has no room for them. */
const TYPED = 'mail-wording';
const typedEntry = z.object({ href: z.string(), kept: z.record(z.string(), z.string()) });
const OF_SENDING = ['messaging.trial-not-sent', 'messaging.too-many-trials'];
const frameQuery = z.object({ reader: readerField, typed: z.string().optional() });

/** Shows mails in words that are being typed, and sends them to whoever types. */
@PageController('settings/mails/:kind/:language')
@Allow('mails.word')
export class MailTrialsController {
  constructor(
    private readonly wordings: MailWordings,
    private readonly texts: WordingTexts,
    private readonly trials: WordingTrials,
    private readonly pages: MailWordingPages,
    private readonly limits: RateLimits,
    private readonly visits: Visits,
  ) {}

  /** The preview alone while somebody types; without JavaScript the page, with what was typed. Nothing is stored. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Param() mail: WordedMail,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const sent = this.read(mail, body);
    const of = { viewer, visit, mail, reader: sent.reader };
    if (visit.partial) {
      this.leave(request, of, sent);
      return show('pages/mail-wordings/preview', this.pages.typedPreview(of, sent.typed));
    }
    return this.tried(request, of, sent, async () => undefined);
  }

  /** The mail's own HTML, for the frame of the preview. */
  @Get('frame')
  async frame(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Param() mail: WordedMail,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { reader, typed } = readForm(frameQuery, query);
    const wording = await this.wordings.find(viewer.actor.organisationId, mail);
    const kept = (typed === undefined ? null : typedIn(request, mail)) ?? wording?.sentences ?? {};
    return sendForeignHtml(this.trials.show(trialOf({ viewer, visit, mail, reader }), kept).html);
  }

  /** Sends the mail, in the words that are typed, to whoever asks for it. */
  @Post('test')
  async test(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Param() mail: WordedMail,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const sent = this.read(mail, body);
    const of = { viewer, visit, mail, reader: sent.reader };
    return this.tried(request, of, sent, async (kept) => {
      const { actor, email: address } = viewer;
      const userId = actor.userId ?? '';
      const wait = await this.limits.consume(TRIALS, userId);
      if (wait !== null) throw tooManyTrials(Math.ceil(wait / 60));
      const { organisationId, name } = actor;
      await this.trials.send({ organisationId, userId, name, address }, trialOf(of), kept);
      return true;
    });
  }

  /** Whoever comes back to an address that a form was sent to gets the form. */
  @Get(':form')
  formAddress(@Param() mail: WordedMail): PageAnswer {
    this.texts.kind(mail);
    return goTo(wordingHref(mail));
  }

  private read(mail: WordedMail, body: unknown): SentWording {
    return readWordingForm(this.texts.kind(mail).wording.sentences, body);
  }

  /** Does something with what was typed, and shows the page with it. */
  private async tried(
    request: RequestWithVisit,
    of: WordingVisit,
    sent: SentWording,
    work: (kept: KeptSentences) => Promise<boolean | undefined>,
  ): Promise<PageAnswer> {
    this.leave(request, of, sent);
    try {
      const isSent = await work(this.trials.read(of.mail, sent.typed));
      const page = await this.pages.form(of, { refusal: sentAgain(sent, {}), isSent });
      return show('pages/mail-wordings/wording', page);
    } catch (error) {
      const faults = this.pages.faultsOf(of, error) ?? this.notSent(of, error);
      if (!faults) throw error;
      const page = await this.pages.form(of, { refusal: sentAgain(sent, faults) });
      return showRefused('pages/mail-wordings/wording', page);
    }
  }

  /** What was typed is not lost with a mail that does not leave: the page says it above the form. */
  private notSent({ visit }: WordingVisit, error: unknown): Refusal['faults'] | null {
    const isOfSending = error instanceof ExpectedError && OF_SENDING.includes(error.code);
    return isOfSending ? { '': this.visits.saysIn(visit)(error) } : null;
  }

  /** Leaves what is typed for the frame; words that are not taken show none. */
  private leave(request: RequestWithVisit, of: WordingVisit, { typed }: SentWording): void {
    try {
      const kept = this.trials.read(of.mail, typed);
      setSessionEntry(request, TYPED, JSON.stringify({ href: wordingHref(of.mail), kept }));
    } catch (error) {
      if (!this.pages.faultsOf(of, error)) throw error;
    }
  }
}

/** What is being typed of this mail; null for nothing. */
function typedIn(request: RequestWithVisit, mail: WordedMail): KeptSentences | null {
  const entry = sessionEntry(request, TYPED);
  const read = entry === null ? null : typedEntry.parse(JSON.parse(entry));
  return read?.href === wordingHref(mail) ? read.kept : null;
}
