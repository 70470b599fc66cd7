import {
  ACTIONS,
  assertAllowed,
  isAllowed,
  mayDo,
  mayGrant,
  NotAllowed,
  PERMISSIONS,
  ROLES,
  systemActor,
} from '../../../src/organisations/index.js';
import type { Action, Actor, Role } from '../../../src/organisations/index.js';

/** The decisions themselves, written down once more in another form: who may, `o r h i p c` in the order of ROLES. */
const EXPECTED: Record<Action, string> = {
  'own-account.edit': 'orhipc',
  'today.read': 'orhipc',
  'applications.read': 'orhi.c',
  'applications.decide': 'orh...',
  'verdicts.answer': 'orh...',
  'feedback.read': 'orhi..',
  'feedback.write': 'orhi..',
  'tags.read': 'orhi..',
  'tags.write': 'orh...',
  'saved-filters.use': 'orhi..',
  'saved-filters.share': 'orh...',
  'contacts.read': 'or....',
  'calls.read': 'orh.p.',
  'conversations.read': 'orh...',
  'conversations.write': 'orh...',
  'candidates.import': 'or....',
  'duplicates.read': 'orh...',
  'duplicates.decide': 'or....',
  'candidates.export': 'or....',
  'candidates.erase': 'o.....',
  'vacancies.read': 'orhi.c',
  'vacancies.edit': 'or....',
  'profiles.read': 'orh...',
  'profiles.edit': 'or....',
  'learning.read': 'or....',
  'learning.decide': 'o.....',
  'job-descriptions.read': 'orh...',
  'job-descriptions.edit': 'or....',
  'postings.publish': 'or....',
  'spend.read': 'orh...',
  'spend.edit': 'or....',
  'connections.read': 'or....',
  'connections.edit': 'or....',
  'days.read': 'orhip.',
  'day-figures.read': 'orhi.c',
  'days.plan': 'or....',
  'days.check-in': 'orhip.',
  'ratings.read': 'orhi..',
  'ratings.write': 'orhi..',
  'criteria.edit': 'orh...',
  'bookings.change': 'orh.p.',
  'funnel.read': 'orh..c',
  'fairness.read': 'or....',
  'salaries.read': 'orh..c',
  'salaries.import': 'or....',
  'mailbox.read': 'or....',
  'attendance.read': 'orh...',
  'attendance.import': 'or....',
  'organisation.read': 'or....',
  'organisation.edit': 'o.....',
  'organisation.export': 'o.....',
  'mails.word': 'o.....',
  'clients.edit': 'or....',
  'users.edit': 'o.....',
  'api-keys.edit': 'o.....',
  'audit.read': 'o.....',
  'jobs.read': 'or....',
};

const actor = (role: Role, clientId: string | null = null): Actor => ({
  organisationId: 'o',
  userId: 'u',
  role,
  name: 'Анна',
  clientId,
});

test.each(ACTIONS)('%s is allowed to exactly those who need it', (action) => {
  const letters = ROLES.map((role, i) => (isAllowed(role, action) ? 'orhipc'[i] : '.')).join('');
  expect(letters).toBe(EXPECTED[action]);
});

test('an owner may everything, a client changes nothing but their own account', () => {
  expect(ACTIONS.every((action) => isAllowed('owner', action))).toBe(true);
  const client = ACTIONS.filter((action) => isAllowed('client', action) && !action.endsWith('.read'));
  expect(client).toEqual(['own-account.edit']);
});

test('a role is given by those who may all that it may; a client’s key gives nothing at all', () => {
  const given = (by: Role): Role[] => ROLES.filter((role) => mayGrant(actor(by, 'k'), role));
  expect(given('owner')).toEqual(ROLES);
  expect(mayGrant(systemActor('o'), 'owner')).toBe(true);
  for (const by of ROLES) {
    for (const role of given(by)) {
      expect([by, role, ACTIONS.filter((action) => isAllowed(role, action) && !isAllowed(by, action))]).toEqual([
        by,
        role,
        [],
      ]);
    }
    if (by !== 'owner') expect(given(by)).not.toContain('owner');
  }
  expect(ROLES.filter((role) => mayGrant(actor('client'), role))).toEqual([]);
});

test('no role stands twice in a row of the table', () => {
  for (const roles of Object.values(PERMISSIONS)) expect(new Set(roles).size).toBe(roles.length);
});

test('a client actor without a client may nothing', () => {
  expect(mayDo(actor('client', 'c'), 'vacancies.read')).toBe(true);
  expect(mayDo(actor('client'), 'vacancies.read')).toBe(false);
});

test('a service refuses by name and lets the product itself through', () => {
  expect(() => assertAllowed(actor('receptionist'), 'contacts.read')).toThrow(NotAllowed);
  expect(() => assertAllowed(actor('recruiter'), 'contacts.read')).not.toThrow();
  expect(() => assertAllowed(systemActor('o'), 'contacts.read')).not.toThrow();
});
