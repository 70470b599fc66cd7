import { randomUUID } from 'node:crypto';
import { HeadhunterCaller, startForTest, tokenCall } from './board-callers.js';
import { checked } from './headhunter-contract.js';
import { HEADHUNTER_OPERATIONS } from './headhunter-operations.table.js';
import { SPECIFICATION_FILE, specificationExists } from './headhunter-specification.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

if (!specificationExists) {
  process.stderr.write(`SKIPPED: ${SPECIFICATION_FILE} is not here, no route is held to the specification.\n`);
}

/** Routes that never succeed: what they answer instead. */
const NEVER_SUCCEED: Readonly<Record<string, number>> = {
  'GET /negotiations/:topic/test/solution': 404,
  'POST /common/chats/without_vacancy': 403,
};

/** Dictionaries: anybody may read them. */
const WITHOUT_TOKEN =
  /^\/(dictionaries|areas|professional_roles|languages|industries|locales|metro|districts|skills|educational_institutions|salary_statistics\/dictionaries)/;

const VACANCY = {
  name: 'Менеджер',
  description: 'Ведём заказы, счета и сверки наших клиентов. '.repeat(5),
  area: { id: '1' },
  billing_type: { id: 'standard' },
};

/** A call of the walk: method, path, and what goes with it. */
type Step = readonly [method: string, path: string, json?: unknown, form?: Record<string, string>];

/** What the walk works on. */
interface Places {
  readonly employer: string;
  readonly recruiter: string;
  readonly vacancy: string;
  readonly archived: string;
  readonly topic: string;
  readonly other: string;
  readonly resume: string;
  readonly notes: string;
  readonly chat: string;
  readonly letter: string;
}

function readingSteps({ employer, recruiter, vacancy, topic, resume, chat }: Places): Step[] {
  const paths = [
    '/me',
    '/manager_accounts/mine',
    ...['managers', 'addresses', 'departments', 'manager_types', 'mail_templates', 'negotiations_statistics'].map(
      (name) => `${employer}/${name}`,
    ),
    ...['method_access', 'limits/resume', 'settings', 'negotiations_statistics'].map((name) => `${recruiter}/${name}`),
    `${employer}/services/payable_api_actions/active`,
    `${employer}/services/available_publications`,
    ...['active?all_accessible=true', `active?resume_id=${resume}`, 'archived', 'hidden'].map(
      (list) => `${employer}/vacancies/${list}`,
    ),
    ...['', '/prolongate', '/stats', '/visitors', '/upgrades', '/preferred_negotiations_order'].map(
      (part) => `/vacancies/${vacancy}${part}`,
    ),
    '/vacancy_conditions',
    '/clickme/statistics?date_from=2026-05-01&date_to=2026-05-02',
    `/negotiations?vacancy_id=${vacancy}&with_generated_collections=true`,
    `/negotiations/response?vacancy_id=${vacancy}`,
    `/negotiations/${topic}`,
    `/negotiations/${topic}/messages`,
    `/negotiations/${topic}/test/solution`,
    `/message_templates/invite?topic_id=${topic}`,
    '/common/chats',
    '/common/chats/counters/unread',
    '/common/chats/files/conditions',
    `${chat}/messages`,
    `${chat}/participants`,
    `/resumes/${resume}?topic_id=${topic}&with_job_search_status=true`,
    `/resumes/${resume}/negotiations_history`,
    `/resumes/${resume}/download/resume.pdf`,
    `/resumes?search_by_vacancy_id=${vacancy}`,
    '/webhook/subscriptions',
    ...['/languages', '/industries', '/locales', '/locales/resume', '/metro', '/metro/1', '/districts'],
    ...['salary_areas', 'salary_industries', 'employee_levels', 'professional_areas'].map(
      (name) => `/salary_statistics/dictionaries/${name}`,
    ),
    '/salary_statistics/paid/salary_evaluation/10001',
    ...['/skills?id=1114', '/educational_institutions?id=39144'],
    ...['/dictionaries', '/areas', '/areas/countries', '/areas/1', '/professional_roles'],
  ];
  return paths.map((path) => ['GET', path] as const);
}

function doingSteps(places: Places): Step[] {
  const { employer, vacancy, archived, topic, other, resume, chat, letter } = places;
  const message = { message: 'Ждём вас' };
  return [
    ['POST', '/vacancies', VACANCY],
    ['PUT', `/vacancies/${vacancy}`, { name: 'Другое имя' }],
    ['POST', `/vacancies/${vacancy}/prolongate`],
    ['PUT', `/vacancies/${vacancy}/preferred_negotiations_order`, undefined, { order: 'created_at' }],
    ['PUT', `${employer}/vacancies/archived/${archived}`],
    ['PUT', `${employer}/vacancies/hidden/${archived}`],
    ['DELETE', `${employer}/vacancies/hidden/${archived}`],
    ['PUT', `/negotiations/consider/${topic}`],
    ['PUT', '/negotiations/interview', undefined, { topic_id: topic, ...message }],
    ['POST', '/negotiations/read', undefined, { topic_id: topic }],
    ['POST', '/negotiations/interview', undefined, { vacancy_id: other, resume_id: resume, ...message }],
    ['POST', `/negotiations/${topic}/messages`, undefined, message],
    ['PUT', `${employer}/mail_templates/invite_mail`, { text: 'Приходите, [Name]' }],
    ['POST', '/common/chats/files/upload_links'],
    ['POST', '/common/chats/without_vacancy', { resume_hash: resume, first_message: 'Привет' }],
    ['PUT', `${chat}/message/${letter}/read`],
    ['PUT', `${chat}/participants`, { id: '7714302' }],
    ['PUT', `${chat}/write_possibility?applicant_write_possibility=true`],
  ];
}

(specificationExists ? describe : describe.skip)('every route of the simulated HeadHunter', () => {
  let simulator: RunningSimulator;
  let board: HeadhunterCaller;

  beforeAll(async () => {
    simulator = await startForTest();
    simulator.control.change({ headhunterResumeDatabase: true, headhunterSalaryData: true });
    board = await HeadhunterCaller.connect(simulator);
  });

  afterAll(() => simulator.close());

  async function places(): Promise<Places> {
    const [first, second, third] = (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
    const [created] = simulator.control.respond({ vacancyId: first.id, change: { coverLetter: 'Здравствуйте' } });
    const topic = (await board.get(`/negotiations/${created?.id}`)).body;
    const chat = `/common/chats/${topic.chat_id}`;
    return {
      employer: '/employers/4181',
      recruiter: '/employers/4181/managers/7714301',
      vacancy: first.id,
      archived: second.id,
      other: third.id,
      topic: topic.id,
      resume: topic.resume.id,
      notes: new URL(topic.resume.owner.comments.url as string).pathname,
      chat,
      letter: (await board.get(`${chat}/messages`)).body.messages[0].id,
    };
  }

  async function walk(steps: readonly Step[]): Promise<void> {
    for (const [method, path, json, form] of steps) {
      const answer = await board.call(method, path, { ...(json === undefined ? {} : { json }), ...(form && { form }) });
      // What is wrong with a body has been thrown by the caller already.
      const declined = Object.entries(NEVER_SUCCEED).some(([, status]) => status === answer.status);
      if (answer.status >= 300 && !declined) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    }
  }

  it('is in the table of operations, and no other is', () => {
    expect([...simulator.headhunterRoutes].sort()).toEqual(Object.keys(HEADHUNTER_OPERATIONS).sort());
  });

  it('answers as the specification declares, and as it does when it succeeds', async () => {
    const place = await places();
    await walk(readingSteps(place));
    await walk(doingSteps(place));
    const url = `${place.chat}/messages`;
    const note = { text: 'Перезвонить', access_type: 'owner' };
    const written = (await board.call('POST', place.notes, { form: note })).body.id;
    const draft = (await board.call('POST', '/vacancies/drafts', { json: { name: 'Набросок' } })).body.id;
    const whole = { ...VACANCY, name: 'Набросок', areas: [VACANCY.area] };
    const second = (await board.call('POST', '/vacancies/drafts', { json: whole })).body.id;
    await walk([
      ['GET', place.notes],
      ['PUT', `${place.notes}/${written}`, undefined, { access_type: 'coworkers' }],
      ['DELETE', `${place.notes}/${written}`],
      ['GET', '/vacancies/drafts'],
      ['GET', `/vacancies/drafts/${draft}`],
      ['PUT', `/vacancies/drafts/${draft}`, whole],
      ['GET', `/vacancies/drafts/${draft}/duplicates`],
      ['POST', `/vacancies/drafts/${draft}/publish`],
      ['DELETE', `/vacancies/drafts/${second}`],
    ]);
    const sent = await board.call('POST', url, { json: { idempotency_key: randomUUID(), text: 'Добрый день' } });
    const json = { url: 'http://127.0.0.1:9/hook', actions: [{ type: 'VACANCY_CHANGE', settings: null }] };
    const hook = (await board.call('POST', '/webhook/subscriptions', { json })).body.id;
    await walk([
      ['PUT', `${url}/${sent.body.id}`, { text: 'Добрый вечер' }],
      ['DELETE', `${url}/${sent.body.id}`],
      ['PUT', `${place.chat}/leave`],
      ['GET', '/webhook/subscriptions'],
      ['PUT', `/webhook/subscriptions/${hook}`, { actions: json.actions }],
      ['DELETE', `/webhook/subscriptions/${hook}`],
      ['GET', '/employers/4181/vacancies/archived'],
      ['DELETE', '/token'],
    ]);
    const unanswered = simulator.headhunterRoutes.filter((route) => {
      if (typeof HEADHUNTER_OPERATIONS[route] !== 'string') return false;
      const wanted = NEVER_SUCCEED[route];
      return ![wanted ?? 200, wanted ?? 201, wanted ?? 204].some((status) => checked.has(`${route} ${status}`));
    });
    expect(unanswered).toEqual([]);
  });

  it('refuses strangers, callers without a name and applications as the specification declares', async () => {
    const stranger = { headers: { Authorization: 'Bearer nonsense' } };
    const paths = simulator.headhunterRoutes.filter((route) => typeof HEADHUNTER_OPERATIONS[route] === 'string');
    for (const route of paths) {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replace(/:\w+/g, '1');
      if (path.startsWith('/token') || WITHOUT_TOKEN.test(path)) continue;
      const answer = await board.call(method, path, stranger);
      expect([route, answer.status]).toEqual([route, 403]);
      expect(answer.body.errors).toEqual([{ type: 'oauth', value: 'bad_authorization' }]);
    }
    const { headhunterClientId: id, headhunterClientSecret: secret } = simulator.credentials;
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    const application = new HeadhunterCaller(simulator, (await tokenCall(simulator, form)).body);
    expect((await application.get('/negotiations')).body.errors[0].value).toBe('user_auth_expected');
  });
});
