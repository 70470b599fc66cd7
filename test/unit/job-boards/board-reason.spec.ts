import { join } from 'node:path';
import { BOARD_REASONS, boardReasonInWords } from '../../../src/job-boards/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { readLocale, VIEW_LANGUAGES } from '../../../src/platform/views/index.js';

const translate = (key: string): string => `[${key}]`;

it.each(VIEW_LANGUAGES)('every reason that is known has words in %s, and no words are without a reason', (language) => {
  const words = readLocale(join(PROJECT_ROOT, 'templates', 'locales'), language)['boardReasons'];
  expect(Object.keys(words as object).sort()).toEqual([...BOARD_REASONS].sort());
});

it('a code of the board is said in words, one that is not known as it came', () => {
  expect(boardReasonInWords({ board: 'HeadHunter', reason: 'token was revoked' }, translate)).toEqual({
    board: 'HeadHunter',
    reason: '[boardReasons.token_was_revoked]',
  });
  expect(boardReasonInWords({ quota: 'view_limit_exceeded', until: 'x' }, translate)).toEqual({
    quota: '[boardReasons.view_limit_exceeded]',
    until: 'x',
  });
  expect(boardReasonInWords({ reason: 'quite_new' }, translate)).toEqual({ reason: 'quite_new' });
  expect(boardReasonInWords({}, translate)).toEqual({});
});

it('who blocked an account is said where the board told it', () => {
  const reason = 'user_blocked_by_other_user';
  expect(boardReasonInWords({ reason }, translate)).toEqual({ reason: `[boardReasons.${reason}]` });
  expect(boardReasonInWords({ reason, userName: 'Павел' }, translate)).toEqual({
    userName: 'Павел',
    reason: `[boardReasons.${reason}_named]`,
  });
});
