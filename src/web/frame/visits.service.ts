import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { boardReasonInWords } from '../../job-boards/index.js';
import type { Board, NotedFailure } from '../../job-boards/index.js';
import { isCalendarDate } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import { CLOCK } from '../../platform/config/index.js';
import { isViewLanguage, preferredLanguage, THEMES, Views } from '../../platform/views/index.js';
import type { SentenceValues, Theme, ViewLanguage } from '../../platform/views/index.js';
import { csrfToken, sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import type { Notice } from './answers.js';
import { LANGUAGE_COOKIE, THEME_COOKIE } from './choice-cookie.js';
import { framePage } from './frame.page.js';
import type { InventedNote } from './invented-note.js';
import { ownPath } from './own-path.js';
import type { RequestWithVisit, Visit } from './visit.js';

const NOTICE_ENTRY = 'notice';
/** Zone of pages that nobody is signed in to; candidates' pages set the zone of the interview's city. */
const ZONE_OF_STRANGERS = 'Europe/Moscow';

/** The page's own address; of an answer to a form, which no address shows again, where the form says that its reader came from. */
function addressOf({ method, url, body }: RequestWithVisit): string {
  const back = method !== 'GET' && typeof body === 'object' && body !== null && 'back' in body ? body.back : null;
  return typeof back === 'string' && back !== '' ? ownPath(back) : url;
}

/** What is told of a failure: its code, the English sentence, and what the sentence names. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly values: object;
}

/** Finds out how a reader wants to see pages, and renders for them. */
@Injectable()
export class Visits {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The visit of a request; `language` overrules the reader's choice, for pages in a candidate's language. */
  begin(request: RequestWithVisit, reply: FastifyReply, language?: ViewLanguage): Visit {
    const viewer = request.viewer ?? null;
    const now = this.clock.now();
    const context = {
      language: language ?? chosenLanguage(request),
      zone: viewer?.timeZone ?? ZONE_OF_STRANGERS,
      theme: chosenTheme(request),
      // A token begins a session; strangers' pages have no form that needs one.
      csrfToken: viewer ? csrfToken(reply) : null,
      path: addressOf(request),
      now,
      frame: null,
    };
    const partial = request.headers['hx-request'] === 'true';
    return { f: this.views.formatter(context), context, partial };
  }

  /** A whole page or a part of one as HTML. A whole page shows the notice left by the page before. */
  render(
    request: RequestWithVisit,
    visit: Visit,
    template: string,
    page: object,
    invented?: InventedNote | null,
  ): string {
    const notice = visit.partial ? null : takeNotice(request);
    const { path, theme } = visit.context;
    const input = { viewer: request.viewer ?? null, path: withoutQuery(path), theme, notice };
    const frame = framePage({ ...input, invented: invented ?? null }, visit.f);
    return this.views.render(template, page, { ...visit.context, frame });
  }

  /** Leaves a sentence for the next page. */
  leaveNotice(request: RequestWithVisit, notice: Notice): void {
    setSessionEntry(request, NOTICE_ENTRY, JSON.stringify(notice));
  }

  /** The sentence of what stands in the way of a connection; the code alone if it was noted by another version. */
  problemSentence(visit: Visit, { code, values }: NotedFailure, board: Board): string {
    const name = visit.f.t(`boards.${board}`);
    return this.wordsOr(
      visit,
      `errors.${code}`,
      `${name}: ${code}`,
      boardReasonInWords({ ...values, board: name }, visit.f.t),
    );
  }

  /** The words of a key that may be missing, such as for a code that was stored long ago. */
  wordsOr(visit: Visit, key: string, otherwise: string, values: SentenceValues = {}): string {
    return this.views.locales.has(visit.context.language, key) ? visit.f.t(key, values) : otherwise;
  }

  /**
   * The sentence of what failed while somebody waited for it, in the reader's language; the English one where no locale has it.
   * What the background would repeat is for them to repeat: then it has words of its own.
   */
  failureSentence(visit: Visit, failure: Failure): string {
    const inWords = datesInWords(
      boardReasonInWords(failure.values as Record<string, string | number>, visit.f.t),
      visit.f,
    );
    const values = /^web\.field-|\.field-invalid$/.test(failure.code) ? this.fieldInWords(visit, inWords) : inWords;
    return this.wordsOr(
      visit,
      `asked.${failure.code}`,
      this.wordsOr(visit, `errors.${failure.code}`, failure.message, values),
      values,
    );
  }

  /** The same for whatever says a failure at its place: beside a field, beside a person. */
  saysIn(visit: Visit): (failure: Failure) => string {
    return (failure) => this.failureSentence(visit, failure);
  }

  /** A field is called as its label, where the forms have one for it. */
  private fieldInWords(visit: Visit, values: SentenceValues): SentenceValues {
    const { field } = values;
    return typeof field === 'string' ? { ...values, field: this.wordsOr(visit, `fields.${field}`, field) } : values;
  }
}

function takeNotice(request: RequestWithVisit): Notice | null {
  const left = sessionEntry(request, NOTICE_ENTRY);
  if (left === null) return null;
  setSessionEntry(request, NOTICE_ENTRY, null);
  return JSON.parse(left) as Notice;
}

/** Whoever signs in reads their own language: what was chosen in this browser may have been somebody else's choice. */
function chosenLanguage(request: RequestWithVisit): ViewLanguage {
  const chosen = [request.viewer?.language, cookieOf(request, LANGUAGE_COOKIE)].find((code) => isViewLanguage(code));
  return chosen ?? preferredLanguage(request.headers['accept-language']);
}

function chosenTheme(request: RequestWithVisit): Theme {
  return THEMES.find((theme) => theme === cookieOf(request, THEME_COOKIE)) ?? 'auto';
}

/** A request for no path at all (`GET *`) is answered before its cookies are read. */
function cookieOf(request: RequestWithVisit, name: string): string | undefined {
  return (request.cookies as RequestWithVisit['cookies'] | null)?.[name];
}

export function withoutQuery(path: string): string {
  return path.split('?')[0] ?? path;
}

/** A failure names a day as everything else is told it by; people read it as they write it. */
function datesInWords(values: SentenceValues, f: Visit['f']): SentenceValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isCalendarDate(value) ? f.fullDate(value) : value]),
  );
}
