import type { CapabilitySnapshot, PaidService } from './capability-snapshot.js';

/** What the product needs of an account at HeadHunter. */
export const CAPABILITY_NEEDS = [
  'responses',
  'resumes',
  'service',
  'views',
  'all-vacancies',
  'chats',
  'signals',
] as const;

/** Whom to ask for what is missing. */
export const ASKED_PEOPLE = [
  'employer-administrator',
  'personal-manager',
  'own-administrator',
  'vacancy-managers',
] as const;
export type AskedPerson = (typeof ASKED_PEOPLE)[number];

/** `partly`: not everywhere; `ending`: there, but not for long; `unknown`: the board did not say. */
export const NEED_STATES = ['there', 'partly', 'ending', 'missing', 'unknown'] as const;

/** Something that is needed, and how it stands. */
export interface CapabilityNeed {
  readonly name: (typeof CAPABILITY_NEEDS)[number];
  readonly state: (typeof NEED_STATES)[number];
  /** Null where nothing is missing. */
  readonly ask: AskedPerson | null;
}

/** How the board tells us of what happens: `unreachable` is for the own administrator to mend. */
export type Signals = 'stands' | 'failed' | 'unreachable' | 'not-yet' | 'impossible';

/** Groups of paid methods: https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-manager-accesses */
const RESPONSES_GROUP = '1';
const RESUMES_GROUP = '3';

/** A service that ends within this time is spoken of: invoices take their time. */
const ENDING_DAYS = 14;
/** Fewer calls than a tenth of those bought is near the end. */
const ENDING_SHARE = 0.1;

/** What is known besides the account's own answers. */
export interface NeedsKnown {
  readonly signals: Signals;
  /** Published vacancies, and how many of them have chats that are closed to the account under which we act. */
  readonly vacancies: { readonly published: number; readonly closed: number };
}

/**
 * What the product needs at HeadHunter, what of it is there, and whom to ask for the rest.
 *
 * @param now  for what ends soon
 */
export function headhunterNeeds(
  snapshot: CapabilitySnapshot,
  { signals, vacancies }: NeedsKnown,
  now: Date,
): CapabilityNeed[] {
  const { methods, services, views, isAdmin } = snapshot;
  const group = (id: string): boolean | null => methods && methods.some((one) => one.group === id && one.isOpen);
  const states: Record<CapabilityNeed['name'], readonly [CapabilityNeed['state'], AskedPerson]> = {
    responses: [stateOf(group(RESPONSES_GROUP)), 'personal-manager'],
    resumes: [stateOf(group(RESUMES_GROUP)), 'personal-manager'],
    service: [serviceState(services, now), 'personal-manager'],
    views: [stateOf(views && views.left > 0), 'employer-administrator'],
    'all-vacancies': [stateOf(isAdmin), 'employer-administrator'],
    chats: [chatsState(vacancies), 'vacancy-managers'],
    signals: [signals === 'unreachable' ? 'missing' : signals === 'stands' ? 'there' : 'unknown', 'own-administrator'],
  };
  return CAPABILITY_NEEDS.map((name) => {
    const [state, ask] = states[name];
    return { name, state, ask: state === 'there' || state === 'unknown' ? null : ask };
  });
}

function stateOf(answer: boolean | null): CapabilityNeed['state'] {
  if (answer === null) return 'unknown';
  return answer ? 'there' : 'missing';
}

function chatsState({ published, closed }: NeedsKnown['vacancies']): CapabilityNeed['state'] {
  if (closed === 0) return 'there';
  return closed < published ? 'partly' : 'missing';
}

function serviceState(services: readonly PaidService[] | null, now: Date): CapabilityNeed['state'] {
  if (services === null) return 'unknown';
  const alive = services.filter(
    ({ left, expiresAt }) => left !== 0 && (expiresAt === null || expiresAt.getTime() > now.getTime()),
  );
  if (alive.length === 0) return 'missing';
  const lasts = alive.some(({ bought, left, expiresAt }) => {
    const isLong = expiresAt === null || expiresAt.getTime() - now.getTime() > ENDING_DAYS * 86_400_000;
    return isLong && (left === null || bought === null || left > bought * ENDING_SHARE);
  });
  return lasts ? 'there' : 'ending';
}
