import { Body, Get, Param, Post } from '@nestjs/common';
import { MailWordings, WordingTexts } from '../../messaging/index.js';
import type { ShownSentences, WordedMail, WordedSentence } from '../../messaging/index.js';
import { Allow, CurrentActor, CurrentViewer } from '../../organisations/index.js';
import type { Actor, Viewer } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Refusal } from '../frame/form-field.js';
import { PageController } from '../frame/page-controller.js';
import { assertUnchanged, changedFields, readSeen } from '../frame/seen-form.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { readWordingForm, sentAgain } from './mail-wording-form.js';
import { MailWordingPages } from './mail-wording-pages.service.js';
import type { WordingVisit } from './mail-wording-pages.service.js';
import { sentenceLabel, WORDING_FORM, wordingHref } from './mail-wordings.page.js';

/** Of what somebody else has written meanwhile so much is quoted. */
const QUOTED_CHARACTERS = 200;

/** How the organisation words its mails. */
@PageController('settings/mails')
@Allow('mails.word')
export class MailWordingsController {
  constructor(
    private readonly wordings: MailWordings,
    private readonly texts: WordingTexts,
    private readonly pages: MailWordingPages,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    return show('pages/mail-wordings/list', await this.pages.list(actor, visit));
  }

  @Get(':kind/:language')
  async form(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param() mail: WordedMail,
  ): Promise<PageAnswer> {
    const page = await this.pages.form({ viewer, visit, mail, reader: undefined }, { refusal: null });
    return show('pages/mail-wordings/wording', page);
  }

  /** Of two people who word one mail each changes the sentences that they touched. */
  @Post(':kind/:language')
  async save(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param() mail: WordedMail,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const sent = readWordingForm(this.texts.kind(mail).wording.sentences, body);
    const of = { viewer, visit, mail, reader: sent.reader };
    try {
      const shown = readSeen(sent.seen);
      const changes = changedFields(sent.typed, shown);
      const kept = await this.wordings.find(viewer.actor.organisationId, mail);
      const present = this.texts.shown(mail, kept?.sentences ?? {});
      assertUnchanged(changes, shown, present, quoted(present), labelled(mail.kind, present, visit.f));
      await this.wordings.save(viewer.actor, mail, changes);
      return goTo(wordingHref(mail), { tone: 'good', text: visit.f.t('settings.saved') });
    } catch (error) {
      const faults = this.pages.faultsOf(of, error);
      const refusal = faults
        ? sentAgain(sent, faults)
        : this.changedMeanwhile(of, error, { ...sent.typed, seen: sent.seen });
      if (!refusal) throw error;
      return showRefused('pages/mail-wordings/wording', await this.pages.form(of, { refusal }));
    }
  }

  @Post(':kind/:language/take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { f }: Visit,
    @Param() mail: WordedMail,
  ): Promise<PageAnswer> {
    await this.wordings.takeBack(actor, mail);
    return goTo(wordingHref(mail), { tone: 'good', text: f.t('mailWordings.takenBack') });
  }

  @Post(':kind/:language/bring-back')
  async bringBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { f }: Visit,
    @Param() mail: WordedMail,
  ): Promise<PageAnswer> {
    await this.wordings.bringBack(actor, mail);
    return goTo(wordingHref(mail), { tone: 'good', text: f.t('mailWordings.broughtBack') });
  }

  private changedMeanwhile({ visit }: WordingVisit, error: unknown, body: object): Refusal | null {
    return refusalOf(error, { name: WORDING_FORM, body }, {}, this.visits.saysIn(visit));
  }
}

function quoted(sentences: ShownSentences): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sentences).map(([name, text]) => {
      const signs = [...text];
      return [name, signs.length > QUOTED_CHARACTERS ? `${signs.slice(0, QUOTED_CHARACTERS).join('')}…` : text];
    }),
  );
}

function labelled(kind: string, sentences: ShownSentences, f: Formatter): Record<string, string> {
  return Object.fromEntries(
    Object.keys(sentences).map((name) => [name, sentenceLabel(kind, name as WordedSentence, f)]),
  );
}
