import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { declaredRoutes } from './route-walk.js';

/** A route of the pages that changes something, and the operation of the API that does the same. */
const SAME_IN_THE_API: Readonly<Record<string, string>> = {
  'POST /preferences': 'PATCH /api/v1/account',
  'POST /vacancies': 'POST /api/v1/vacancies',
  'POST /vacancies/:id/edit': 'PATCH /api/v1/vacancies/:id',
  'POST /vacancies/:vacancyId/plan': 'POST /api/v1/vacancies/:id/days',
  'POST /vacancies/:vacancyId/plan/preview': 'POST /api/v1/plans',
  'POST /vacancies/:id/profile': 'PUT /api/v1/vacancies/:id/profile',
  'POST /vacancies/:id/profile/draft': 'POST /api/v1/vacancies/:id/profile/preview',
  'POST /vacancies/:id/profile/from-text': 'POST /api/v1/vacancies/:id/profile/from-text',
  'POST /vacancies/:id/profile/from-text/confirm': 'PUT /api/v1/vacancies/:id/profile',
  'POST /vacancies/:id/profile/restore': 'POST /api/v1/vacancies/:id/profile/restore',
  'POST /vacancies/:id/profile/learning/accept': 'POST /api/v1/vacancies/:id/profile/learning/accept',
  'POST /vacancies/:id/profile/learning/dismiss': 'POST /api/v1/vacancies/:id/profile/learning/dismiss',
  'POST /role-profiles': 'POST /api/v1/role-profiles',
  'POST /role-profiles/draft': 'POST /api/v1/role-profiles',
  'POST /role-profiles/from-text': 'POST /api/v1/role-profiles/from-text',
  'POST /role-profiles/from-text/confirm': 'POST /api/v1/role-profiles',
  'POST /role-profiles/:slug': 'PUT /api/v1/role-profiles/:slug',
  'POST /role-profiles/:slug/draft': 'POST /api/v1/role-profiles/:slug/preview',
  'POST /role-profiles/:slug/archive': 'POST /api/v1/role-profiles/:slug/archive',
  'POST /role-profiles/:slug/unarchive': 'POST /api/v1/role-profiles/:slug/unarchive',
  'POST /role-profiles/:slug/restore': 'POST /api/v1/role-profiles/:slug/restore',
  'POST /applications/:id/questions': 'POST /api/v1/applications/:id/questions',
  'POST /applications/:id/score': 'POST /api/v1/applications/:id/score',
  'POST /applications/:id/verdicts': 'PUT /api/v1/applications/:id/verdicts/:requirement',
  'POST /applications/:id/feedback': 'POST /api/v1/applications/:id/feedback',
  'POST /applications/:id/feedback/:feedbackId/take-back': 'DELETE /api/v1/applications/:id/feedback/:feedbackId',
  'POST /applications/:id/tags': 'POST /api/v1/applications/:id/tags',
  'POST /applications/:id/tags/remove': 'DELETE /api/v1/applications/:id/tags/:tagId',
  'POST /applications/:id/other-vacancy': 'POST /api/v1/applications/:id/other-vacancies',
  'POST /applications/:id/job-offer': 'POST /api/v1/applications/:id/job-offer',
  'POST /applications/:id/move': 'POST /api/v1/applications/:id/moves',
  'POST /applications/:id/conversations/:responseId':
    'POST /api/v1/applications/:id/conversations/:responseId/messages',
  'POST /applications/:id/conversations/:responseId/settle':
    'POST /api/v1/applications/:id/conversations/:responseId/settle',
  'POST /applications/:id/conversations/:responseId/refresh':
    'POST /api/v1/applications/:id/conversations/:responseId/refresh',
  'POST /applications/:id/undo': 'POST /api/v1/applications/:id/undo',
  'POST /vacancies/:id/postings': 'POST /api/v1/vacancies/:id/postings',
  'POST /vacancies/:id/undo': 'POST /api/v1/vacancies/:id/undo',
  'POST /applications/:id/erase': 'DELETE /api/v1/candidates/:id/personal-data',
  'POST /duplicates/:id/merge': 'POST /api/v1/candidates/merge',
  'POST /duplicates/:id/tell-apart': 'POST /api/v1/candidates/tell-apart',
  'POST /duplicates/:id/split': 'POST /api/v1/candidates/:id/split',
  'POST /days/:id/delete': 'DELETE /api/v1/days/:id',
  'POST /days/:id/choose': 'PUT /api/v1/days/:id/invited',
  'POST /days/:id/approve': 'POST /api/v1/days/:id/approve',
  'POST /days/:id/replan': 'POST /api/v1/days/:id/replan',
  'POST /days/:id/replanning': 'POST /api/v1/days/:id/replanning',
  'POST /days/:id/replanning/chosen': 'POST /api/v1/days/:id/replanning/preview',
  'POST /days/:id/staffing': 'PUT /api/v1/days/:id/staffing',
  'POST /days/:id/waiting-list': 'PUT /api/v1/days/:id/waiting-list/offers',
  'POST /days/:id/waiting-list/tell': 'POST /api/v1/days/:id/waiting-list/told',
  'POST /days/:id/waiting-list/:applicationId/offer': 'POST /api/v1/days/:id/waiting-list/:applicationId/offers',
  'POST /days/:id/waiting-list/:applicationId/answer': 'POST /api/v1/days/:id/waiting-list/:applicationId/answers',
  'POST /days/:id/waiting-list/:applicationId/off': 'PUT /api/v1/days/:id/waiting-list/:applicationId',
  'POST /days/:id/waiting-list/:applicationId/back': 'PUT /api/v1/days/:id/waiting-list/:applicationId',
  'POST /days/:id/cancel': 'POST /api/v1/days/:id/cancel',
  'POST /days/:id/walk-ins': 'POST /api/v1/days/:id/walk-ins',
  'POST /days/:id/close': 'POST /api/v1/days/:id/close',
  'POST /days/:dayId/bookings/:id/confirm': 'POST /api/v1/bookings/:id/confirm',
  'POST /days/:dayId/bookings/:id/move': 'POST /api/v1/bookings/:id/move',
  'POST /days/:dayId/bookings/:id/cancel': 'POST /api/v1/bookings/:id/cancel',
  'POST /days/:dayId/calls/:id/confirm': 'POST /api/v1/bookings/:id/confirm',
  'POST /days/:dayId/calls/:id/cancel': 'POST /api/v1/bookings/:id/cancel',
  'POST /days/:dayId/calls/:id/no-answer': 'POST /api/v1/bookings/:id/no-answer',
  'POST /days/:dayId/calls/:id/told': 'POST /api/v1/bookings/:id/told',
  'POST /failed-job-offers/:id/send-again': 'POST /api/v1/failed-job-offers/:id/send-again',
  'POST /failed-questions/:id/send-again': 'POST /api/v1/failed-questions/:id/send-again',
  'POST /failed-mails/:id/send-again': 'POST /api/v1/failed-mails/:id/send-again',
  'POST /vacancies/:vacancyId/imports': 'POST /api/v1/vacancies/:id/imports',
  'POST /vacancies/:vacancyId/form': 'PUT /api/v1/vacancies/:id/form',
  'POST /vacancies/:vacancyId/publish': 'POST /api/v1/vacancies/:id/publications',
  'POST /vacancies/:vacancyId/figures': 'POST /api/v1/vacancies/:id/figures',
  'POST /postings/:id/prolong': 'POST /api/v1/postings/:id/prolongations',
  'POST /postings/:id/upgrade': 'POST /api/v1/postings/:id/upgrades',
  'POST /posting-orders/:id/confirm': 'POST /api/v1/posting-orders/:id/confirm',
  'POST /posting-orders/:id/look': 'POST /api/v1/posting-orders/:id/look',
  'POST /posting-orders/:id/anew': 'POST /api/v1/posting-orders/:id/anew',
  'POST /posting-orders/:id/drop': 'POST /api/v1/posting-orders/:id/drop',
  'POST /vacancies/:vacancyId/job-description': 'PUT /api/v1/job-descriptions/draft',
  'POST /vacancies/:vacancyId/job-description/preview': 'POST /api/v1/job-descriptions/preview',
  'POST /vacancies/:vacancyId/job-description/approve': 'POST /api/v1/job-descriptions',
  'POST /role-profiles/:slug/job-description': 'PUT /api/v1/job-descriptions/draft',
  'POST /role-profiles/:slug/job-description/preview': 'POST /api/v1/job-descriptions/preview',
  'POST /role-profiles/:slug/job-description/approve': 'POST /api/v1/job-descriptions',
  'POST /spend': 'POST /api/v1/spend',
  'POST /spend/:id/remove': 'DELETE /api/v1/spend/:id',
  'POST /spend/:id/restore': 'POST /api/v1/spend/:id/restore',
  'POST /imports/:id/start': 'POST /api/v1/imports/:id/start',
  'POST /imports/:id/take-back': 'POST /api/v1/imports/:id/take-back',
  'POST /salaries/imports': 'POST /api/v1/salaries/imports',
  'POST /salaries/imports/:id/columns': 'POST /api/v1/salaries/imports/:id/columns',
  'POST /salaries/imports/:id/start': 'POST /api/v1/salaries/imports/:id/start',
  'POST /salaries/imports/:id/take-back': 'POST /api/v1/salaries/imports/:id/take-back',
  'POST /attendance/rules': 'PATCH /api/v1/attendance/rules',
  'POST /days/:dayId/bookings/:id/correct': 'POST /api/v1/bookings/:id/correct',
  'POST /attendance/import/check': 'POST /api/v1/attendance/logs/preview',
  'POST /attendance/import': 'POST /api/v1/attendance/logs',
  'POST /attendance/logs/:id/take-back': 'POST /api/v1/attendance/logs/:id/take-back',
  'POST /attendance/logs/:id/bring-back': 'POST /api/v1/attendance/logs/:id/bring-back',
  'POST /days/:dayId/bookings/:id/check-in': 'POST /api/v1/bookings/:id/check-in',
  'POST /days/:dayId/bookings/:id/undo-check-in': 'DELETE /api/v1/bookings/:id/check-in',
  'POST /connections/trial': 'POST /api/v1/connections/trial/end',
  'POST /connections/superjob': 'POST /api/v1/connections/superjob',
  'POST /connections/:id/stages': 'PUT /api/v1/connections/:id/telling',
  'POST /untold/:id/retry': 'POST /api/v1/board-actions/:id/retry',
  'POST /untold/:id/dismiss': 'POST /api/v1/board-actions/:id/dismiss',
  'POST /connections/keys/:board': 'POST /api/v1/connections/keys/:board',
  'POST /connections/:id/read-anew': 'POST /api/v1/connections/:id/read-anew',
  'POST /connections/:id/account': 'PUT /api/v1/connections/:id/account',
  'POST /connections/:id/pull': 'POST /api/v1/connections/:id/pull',
  'POST /settings/account': 'PATCH /api/v1/account',
  'POST /settings/organisation': 'PATCH /api/v1/organisation',
  'POST /settings/retention': 'PUT /api/v1/organisation/retention',
  'POST /settings/users': 'POST /api/v1/users',
  'POST /settings/users/:id/edit': 'PATCH /api/v1/users/:id',
  'POST /settings/users/:id/link': 'POST /api/v1/users/:id/link',
  'POST /settings/users/:id/disable': 'POST /api/v1/users/:id/disable',
  'POST /settings/users/:id/enable': 'POST /api/v1/users/:id/enable',
  'POST /settings/clients': 'POST /api/v1/clients',
  'POST /settings/api-keys': 'POST /api/v1/api-keys',
  'POST /settings/webhook-secrets': 'POST /api/v1/webhook-secrets',
  'POST /settings/webhook-secrets/:id/end': 'DELETE /api/v1/webhook-secrets/:id',
  'POST /settings/api-keys/:id/revoke': 'DELETE /api/v1/api-keys/:id',
};

/** A route of the pages that the API has no operation for, and why. */
const ONLY_ON_PAGES: Readonly<Record<string, string>> = {
  'POST /sign-in': 'sessions are for browsers; the API knows its callers by their keys',
  'POST /sign-in/link/:token': 'sessions are for browsers; the API knows its callers by their keys',
  'POST /sign-out': 'sessions are for browsers; the API knows its callers by their keys',
  'POST /days/:dayId/ratings/people/:id/mark': 'whoever met a person gives a mark; a program has met nobody',
  'POST /days/:dayId/ratings/people/:id/note': 'whoever met a person notes something; a program has met nobody',
  'POST /days/:dayId/ratings/people/:id/later': 'a person leaves it for themselves to decide later',
  'POST /days/:dayId/ratings/people/:id/decide': 'the same as POST /applications/:id/move',
  'POST /days/:dayId/ratings/people/:id/undo': 'the same as POST /applications/:id/undo',
  'POST /days/:dayId/ratings/criteria': 'whoever gives the marks chooses by what',
  'POST /days/:dayId/ratings/criteria/:key': 'whoever gives the marks chooses by what',
  'POST /days/:dayId/ratings/criteria/:key/move': 'whoever gives the marks chooses by what',
  'POST /days/:dayId/ratings/criteria/:key/remove': 'whoever gives the marks chooses by what',
  'POST /days/:dayId/ratings/criteria/:key/restore': 'whoever gives the marks chooses by what',
  'POST /saved-filters': 'a filter is a person’s own; a program says with each request what it asks for',
  'POST /saved-filters/:id': 'a filter is a person’s own',
  'POST /saved-filters/:id/remove': 'a filter is a person’s own',
  'POST /vacancies/:id/several': 'shows by name who was ticked, and changes nothing',
  'POST /vacancies/:id/several/carry-out': 'the same for each as POST /applications/:id/move and …/questions',
  'POST /vacancies/:id/several/take-back': 'the same for each as POST /applications/:id/undo',
  'POST /vacancies/:id/several/tags': 'shows by name who was ticked, and changes nothing',
  'POST /vacancies/:id/several/tags/carry-out': 'the same for each as POST and DELETE /applications/:id/tags',
  'POST /vacancies/:id/several/tags/take-back': 'the same for each as DELETE and POST /applications/:id/tags',
  'POST /hooks/headhunter/:secret': 'boards call it, by an address that only they have',
  'POST /settings/mails/:kind/:language': 'people read the whole mail beside the words that they choose for it',
  'POST /settings/mails/:kind/:language/preview': 'people read the whole mail beside the words that they choose for it',
  'POST /settings/mails/:kind/:language/test': 'a key has no mailbox',
  'POST /settings/mails/:kind/:language/take-back':
    'people read the whole mail beside the words that they choose for it',
  'POST /settings/mails/:kind/:language/bring-back': 'undoes what is done on the page',
  'POST /account/password': 'a key has no password, and a password is typed by its owner alone',
  'POST /vacancies/:vacancyId/newcomers': 'programs send responses to /api/v1/responses',
  'POST /days/:id/newcomers': 'the same as POST /api/v1/responses and POST /api/v1/days/:id/walk-ins',
  'POST /apply/:code': 'candidates fill it in; programs send responses to /api/v1/responses',
  'POST /c/:token/confirm': 'the candidate decides, by a link that only the candidate has',
  'POST /c/:token/move': 'the candidate decides, by a link that only the candidate has',
  'POST /c/:token/come-back': 'the candidate decides, by a link that only the candidate has',
  'POST /c/:token/language': 'the candidate decides, by a link that only the candidate has',
  'POST /o/:token/accept': 'the candidate decides, by a link that only the candidate has',
  'POST /o/:token/decline': 'the candidate decides, by a link that only the candidate has',
  'POST /o/:token/stay': 'the candidate decides, by a link that only the candidate has',
  'POST /o/:token/language': 'the candidate decides, by a link that only the candidate has',
  'POST /q/:token': 'the candidate answers, by a link that only the candidate has',
  'POST /q/:token/language': 'the candidate decides, by a link that only the candidate has',
  'POST /c/:token/cancel': 'the candidate decides, by a link that only the candidate has',
};

let web: TestWeb;
let names: string[];
beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  names = declaredRoutes(web.app).map(({ name }) => name);
});
afterAll(() => web.close());

test('what the pages can change, the API can change too, or it is said why not', () => {
  const changing = names.filter((name) => !name.startsWith('GET ') && !/ \/api(\/|$)/.test(name));
  const unsaid = changing.filter((name) => !(name in SAME_IN_THE_API) && !(name in ONLY_ON_PAGES));
  expect(unsaid.map((name) => `${name}: offer it in src/api and name both here, or say here why not`)).toEqual([]);
  expect(changing.length).toBeGreaterThan(20);
});

test('the table names routes that are there, each once', () => {
  const listed = [...Object.keys(SAME_IN_THE_API), ...Object.values(SAME_IN_THE_API), ...Object.keys(ONLY_ON_PAGES)];
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.keys(SAME_IN_THE_API).filter((name) => name in ONLY_ON_PAGES)).toEqual([]);
});
