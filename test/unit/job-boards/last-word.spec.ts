import { z } from 'zod';
import {
  ActionRefused,
  BoardUnavailable,
  EdgeBlocked,
  isLastWord,
  NeedsReconnecting,
  NotFoundAtBoard,
  OutcomeUnknown,
  PaymentRequired,
  PublicationRefused,
} from '../../../src/job-boards/index.js';
import { understood } from '../../../src/job-boards/understood.js';
import type { HttpResponse } from '../../../src/platform/http-client/index.js';

describe('a board’s last word', () => {
  it.each([
    new ActionRefused('headhunter', 'wrong_state'),
    new PaymentRequired('superjob', 'x'),
    new NotFoundAtBoard('headhunter'),
    new PublicationRefused('headhunter', 'too_early'),
  ])('is %s', (error) => expect(isLastWord(error)).toBe(true));

  it.each([
    new BoardUnavailable('headhunter', 'timeout'),
    new OutcomeUnknown('headhunter', 'timeout'),
    new NeedsReconnecting('headhunter', 'token_revoked'),
    new EdgeBlocked('headhunter'),
    new Error('x'),
    null,
  ])('is not %s', (error) => expect(isLastWord(error)).toBe(false));
});

describe('a successful answer', () => {
  const schema = z.object({ id: z.string(), name: z.string().nullable() });
  const answer = (json: ReturnType<HttpResponse['json']>): HttpResponse => ({ json: () => json }) as HttpResponse;

  it('is read as far as it can be', () => {
    expect(understood('headhunter', answer({ ok: true, value: { id: 'x', name: 7 } }), schema)).toEqual({
      id: 'x',
      name: null,
    });
  });

  it.each([
    ['cut-off', answer({ ok: false, why: 'it ends too early' })],
    ['unreadable', answer({ ok: true, value: {} })],
  ])('that cannot be read says how it is: %s', (trouble, response) => {
    expect(() => understood('superjob', response, schema)).toThrow(
      expect.objectContaining({ board: 'superjob', trouble }) as Error,
    );
  });
});
