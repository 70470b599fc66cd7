import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  confirmedRequirements,
  MOST_TEXT_CHARACTERS,
  NothingAsked,
  readJobTextOfPost,
  uploadedText,
} from '../../job-texts/index.js';
import type { Clock } from '../../kernel/clock.js';
import { ExpectedError } from '../../kernel/errors.js';
import { CLOCK } from '../../platform/config/index.js';
import type { ProfileBase, Requirement } from '../../vacancies/index.js';
import { show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm, ticked } from '../frame/forms.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { fromTextPage } from './from-text.page.js';
import type { FromTextInput, FromTextPlace } from './from-text.page.js';
import { proposedVacancy } from './proposed-vacancy.js';
import type { VacancyProposal } from '../vacancies/vacancy-proposals.js';

/** A file as its bytes in base64url, or a text that was pasted. */
const uploadForm = z.object({
  content: z.string().default(''),
  text: z.string().default(''),
});

/** A text of many demands has as many boxes. */
const several = ticked({ longest: 100, most: 100_000 });

/**
 * The text again, the ids that stay, and for each whether it must be met; the name of a new profile,
 * or the version of an old one that the person had.
 */
const confirmForm = z.object({
  text: z.string().default(''),
  keep: several,
  must: several,
  title: z.string().max(1_000).optional(),
  slug: z.string().max(100).optional(),
  version: z.coerce.number().int().min(0).optional(),
  next: z.enum(['vacancy']).optional().catch(undefined),
});

/** What stays of a text, and the version that the person had before them. */
export interface ConfirmedText {
  readonly requirements: readonly Requirement[];
  readonly duties: readonly string[];
  /** The text itself. */
  readonly sourceText: string;
  readonly basedOn: ProfileBase | undefined;
  /** What a new vacancy is to begin with; null where none was asked for. */
  readonly vacancy: VacancyProposal | null;
}

/** A profile from a text: paste or upload, look at what was found, confirm. Nothing is stored before that. */
@Injectable()
export class FromTextPages {
  constructor(
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The page as it is opened. */
  empty(visit: Visit, place: FromTextPlace): PageAnswer {
    return answer(visit, { place, text: '', job: null, fault: null });
  }

  /** What a text asks for. */
  async read(visit: Visit, place: FromTextPlace, body: unknown): Promise<PageAnswer> {
    const given = readForm(uploadForm, body);
    return this.orRefused(visit, { place, text: given.text }, async () => {
      const text = await uploadedText(given);
      return answer(visit, { place, text, job: readJobTextOfPost(text, place.ownTitle), fault: null });
    });
  }

  /** What stays of it is saved. */
  async confirm(
    visit: Visit,
    place: FromTextPlace,
    body: unknown,
    save: (found: ConfirmedText, name: string) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const { text, keep, must, title, slug, version, next } = readForm(confirmForm, body);
    const basedOn = slug === undefined || version === undefined ? undefined : { slug, version };
    const seen = basedOn ? { ...place, base: basedOn } : place;
    return this.orRefused(visit, { place: seen, text, name: title }, async () => {
      // Forms send line ends of two characters; the text is read as it was before.
      const sourceText = await uploadedText({ text, content: '' });
      const job = readJobTextOfPost(sourceText, place.ownTitle);
      const requirements = confirmedRequirements(job.requirements, { kept: keep, must });
      if (requirements.length === 0) throw new NothingAsked();
      const today = this.clock.now().toISOString().slice(0, 10);
      const vacancy = next === 'vacancy' ? proposedVacancy(job, today) : null;
      const duties = job.duties.map((duty) => duty.text);
      return save({ requirements, duties, sourceText, basedOn, vacancy }, title ?? '');
    });
  }

  /** What cannot be read or saved is said above what was typed. */
  private async orRefused(
    visit: Visit,
    given: Pick<FromTextInput, 'place' | 'text' | 'name'>,
    work: () => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found') throw error;
      const fault = this.visits.failureSentence(visit, error);
      const text = given.text.replaceAll('\r\n', '\n');
      // What of a longer text would be read is not shown as if it were all of it.
      const job =
        text.trim() === '' || text.length > MOST_TEXT_CHARACTERS ? null : readJobTextOfPost(text, given.place.ownTitle);
      return answer(visit, { ...given, job, fault });
    }
  }
}

function answer(visit: Visit, input: FromTextInput): PageAnswer {
  return (input.fault === null ? show : showRefused)('pages/profiles/from-text', fromTextPage(input, visit.f));
}
