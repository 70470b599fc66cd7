import { Injectable } from '@nestjs/common';
import { ExpectedError } from '../../kernel/errors.js';
import { goTo } from './answers.js';
import type { PageAnswer } from './answers.js';
import type { Visit } from './visit.js';
import { Visits } from './visits.service.js';

/** Refusals that somebody at work can do something about where they are: a time just taken, a word missing. */
@Injectable()
export class Refusals {
  constructor(private readonly visits: Visits) {}

  /**
   * What `work` answers; what it refuses is said on the page at `path`.
   *
   * @param kinds  of failures that are said there; for work that asks a board also that it does not answer or does not want to
   */
  async orElse(
    visit: Visit,
    path: string,
    work: () => Promise<PageAnswer>,
    kinds: readonly ExpectedError['kind'][] = ['invalid', 'conflict'],
  ): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || !kinds.includes(error.kind)) throw error;
      return goTo(path, { tone: 'bad', text: this.visits.failureSentence(visit, error) });
    }
  }
}
