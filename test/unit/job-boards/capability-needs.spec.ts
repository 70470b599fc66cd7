import { capabilitySnapshotOf, headhunterNeeds } from '../../../src/job-boards/index.js';

const NOW = new Date('2026-06-01T09:00:00Z');
const service = (expires: string | null, balance: object | null = null): Record<string, unknown> => ({
  payableActions: { items: [{ service_type: { name: 'API' }, balance, expires_at: expires }] },
});
const stateOf = (name: string, told: Record<string, unknown>, signals: 'stands' | 'unreachable' = 'stands') =>
  headhunterNeeds(capabilitySnapshotOf(told), { signals, vacancies: { published: 3, closed: 0 } }, NOW).find(
    (need) => need.name === name,
  );

it.each([
  [{}, 'unknown', null],
  [{ payableActions: { items: [] } }, 'missing', 'personal-manager'],
  [service('2026-05-31T12:00:00+0300'), 'missing', 'personal-manager'],
  [service('2026-06-10T12:00:00+0300'), 'ending', 'personal-manager'],
  [service('2026-12-01T12:00:00+0300'), 'there', null],
  [service(null, { initial: 100, actual: 0 }), 'missing', 'personal-manager'],
  [service(null, { initial: 100, actual: 5 }), 'ending', 'personal-manager'],
  [service(null, { initial: 100, actual: 50 }), 'there', null],
])('a paid service %j is %s', (told, state, ask) => {
  expect(stateOf('service', told)).toEqual({ name: 'service', state, ask });
});

it('a group that the board does not name is not open', () => {
  expect(stateOf('resumes', { methodAccess: { items: [{ id: 1, access: { has_access: true } }] } })?.state).toBe(
    'missing',
  );
  expect(stateOf('responses', { methodAccess: { items: [{ id: 1, access: { has_access: true } }] } })?.state).toBe(
    'there',
  );
});

it.each([
  [0, 0, 'there', null],
  [3, 0, 'there', null],
  [3, 1, 'partly', 'vacancy-managers'],
  [3, 3, 'missing', 'vacancy-managers'],
])('chats: of %i vacancies %i are closed, so they are %s', (published, closed, state, ask) => {
  const known = { signals: 'stands', vacancies: { published, closed } } as const;
  expect(headhunterNeeds(capabilitySnapshotOf({}), known, NOW)).toContainEqual({ name: 'chats', state, ask });
});

it('the limit of programs counts before that of people', () => {
  const both = (people: number, api: number): object => ({ resume_view: people, resume_view_from_api: api });
  const told = { resumeLimits: { limits: both(500, 200), spend: both(0, 200), left: both(500, 0) } };
  expect(capabilitySnapshotOf(told).views).toEqual({ limit: 200, used: 200, left: 0 });
  expect(stateOf('views', told)).toMatchObject({ state: 'missing', ask: 'employer-administrator' });
});

it('an address that no board can call is for whoever runs the product to mend', () => {
  expect(stateOf('signals', {}, 'unreachable')).toMatchObject({ state: 'missing', ask: 'own-administrator' });
});
