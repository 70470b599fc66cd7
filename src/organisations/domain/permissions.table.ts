/** Roles of people and API keys, from the one who may everything to the one who may look at one client's vacancies. */
export const ROLES = ['owner', 'recruiter', 'hiring-manager', 'interviewer', 'receptionist', 'client'] as const;
export type Role = (typeof ROLES)[number];

const STAFF = ['owner', 'recruiter', 'hiring-manager', 'interviewer'] as const;
const HIRING = ['owner', 'recruiter', 'hiring-manager'] as const;
const RECRUITING = ['owner', 'recruiter'] as const;
const OWNER = ['owner'] as const;

/**
 * Who may do what: one row per action, the roles that may. A role that is not named may not.
 * `client` rows are narrowed further by the actor's clientId. Only those who talk to candidates read their contacts; whoever
 * answers the phone writes down what a candidate says about a booking (`bookings.change`), and sees the numbers of those alone
 * who have to be phoned because no mail could tell them (`calls.read`). Whoever meets a person says how it went (`feedback.write`).
 */
export const PERMISSIONS = {
  'own-account.edit': ROLES,
  'today.read': ROLES,
  'applications.read': [...STAFF, 'client'],
  'applications.decide': HIRING,
  'verdicts.answer': HIRING,
  'feedback.read': STAFF,
  'feedback.write': STAFF,
  'tags.read': STAFF,
  'tags.write': HIRING,
  'saved-filters.use': STAFF,
  'saved-filters.share': HIRING,
  'contacts.read': RECRUITING,
  'calls.read': [...HIRING, 'receptionist'],
  'conversations.read': HIRING,
  'conversations.write': HIRING,
  'candidates.import': RECRUITING,
  'duplicates.read': HIRING,
  'duplicates.decide': RECRUITING,
  'candidates.export': RECRUITING,
  'candidates.erase': OWNER,
  'vacancies.read': [...STAFF, 'client'],
  'vacancies.edit': RECRUITING,
  'profiles.read': HIRING,
  'profiles.edit': RECRUITING,
  'learning.read': RECRUITING,
  'learning.decide': OWNER,
  'job-descriptions.read': HIRING,
  'job-descriptions.edit': RECRUITING,
  'postings.publish': RECRUITING,
  'spend.read': HIRING,
  'spend.edit': RECRUITING,
  'connections.read': RECRUITING,
  'connections.edit': RECRUITING,
  'days.read': [...STAFF, 'receptionist'],
  'day-figures.read': [...STAFF, 'client'],
  'days.plan': RECRUITING,
  'days.check-in': [...STAFF, 'receptionist'],
  'ratings.read': STAFF,
  'ratings.write': STAFF,
  'criteria.edit': HIRING,
  'bookings.change': [...HIRING, 'receptionist'],
  'funnel.read': [...HIRING, 'client'],
  'fairness.read': RECRUITING,
  'salaries.read': [...HIRING, 'client'],
  'salaries.import': RECRUITING,
  'mailbox.read': RECRUITING,
  'attendance.read': HIRING,
  'attendance.import': RECRUITING,
  'organisation.read': RECRUITING,
  'organisation.edit': OWNER,
  'organisation.export': OWNER,
  'mails.word': OWNER,
  'clients.edit': RECRUITING,
  'users.edit': OWNER,
  'api-keys.edit': OWNER,
  'audit.read': OWNER,
  'jobs.read': RECRUITING,
} as const satisfies Record<string, readonly Role[]>;

/** Something a person may or may not do, `<area>.<verb>`. */
export type Action = keyof typeof PERMISSIONS;

/** All actions, in the order of the table. */
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];
