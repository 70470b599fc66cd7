import { HeadhunterCaller, startForTest, tokenCall } from './board-callers.js';
import type { Answer } from './board-callers.js';
import { HeadhunterSpecification, SPECIFICATION_FILE, specificationExists } from './headhunter-specification.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

if (!specificationExists) {
  process.stderr.write(`SKIPPED: ${SPECIFICATION_FILE} is not here, the simulator is not held to the specification.\n`);
}

(specificationExists ? describe : describe.skip)('answers of the simulated HeadHunter', () => {
  let simulator: RunningSimulator;
  let board: HeadhunterCaller;
  let specification: HeadhunterSpecification;

  beforeAll(async () => {
    specification = new HeadhunterSpecification();
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
  });

  afterAll(() => simulator.close());

  function expectDeclared(operation: string, answer: Answer, status = 200): void {
    const faults = specification.faults(operation, answer.status, answer.body);
    expect(answer.status).toBe(status);
    expect(faults).toEqual([]);
  }

  it('notices an answer that is not as declared', () => {
    expect(specification.faults('get /manager_accounts/mine', 200, { items: [] })).not.toEqual([]);
    expect(specification.faults('get /manager_accounts/mine', 418, {})).not.toEqual([]);
  });

  it('says who the caller is and what they may do as declared', async () => {
    expectDeclared('get /me', await board.get('/me'));
    expectDeclared('get /manager_accounts/mine', await board.get('/manager_accounts/mine'));
    const recruiter = '/employers/4181/managers/7714301';
    const limits = 'get /employers/{employer_id}/managers/{manager_id}/limits/resume';
    expectDeclared(limits, await board.get(`${recruiter}/limits/resume`));
    const access = 'get /employers/{employer_id}/managers/{manager_id}/method_access';
    expectDeclared(access, await board.get(`${recruiter}/method_access`));
    const services = 'get /employers/{employer_id}/services/payable_api_actions/active';
    expectDeclared(services, await board.get('/employers/4181/services/payable_api_actions/active'));
    expectDeclared('get /employers/{employer_id}/managers', await board.get('/employers/4181/managers'));
    expectDeclared('get /employers/{employer_id}/addresses', await board.get('/employers/4181/addresses'));
  });

  it('shows vacancies, open and archived, as declared', async () => {
    const active = await board.get('/employers/4181/vacancies/active?all_accessible=true');
    expectDeclared('get /employers/{employer_id}/vacancies/active', active);
    expect(active.body.items).toHaveLength(4);
    for (const { id } of active.body.items) {
      expectDeclared('get /vacancies/{vacancy_id}', await board.get(`/vacancies/${id}`));
    }
    const extra = await startForTest({ seed: 3 });
    try {
      const caller = await HeadhunterCaller.connect(extra);
      const first = (await caller.get('/employers/4181/vacancies/active')).body.items[0].id as string;
      extra.control.archiveVacancy(first);
      const archived = await caller.get('/employers/4181/vacancies/archived');
      expectDeclared('get /employers/{employer_id}/vacancies/archived', archived);
      expect(archived.body.items).toHaveLength(1);
      expectDeclared('get /vacancies/{vacancy_id}', await caller.get(`/vacancies/${first}`));
    } finally {
      await extra.close();
    }
  });

  it('shows every topic and every résumé of the whole market as declared', async () => {
    const vacancies = (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
    let [topics, tombstones, hidden] = [0, 0, 0];
    for (const { id } of vacancies) {
      const collections = await board.get(`/negotiations?vacancy_id=${id}&with_generated_collections=true`);
      expectDeclared('get /negotiations', collections);
      for (const { url } of collections.body.collections) {
        for (let page = 0, pages = 1; page < pages; page += 1) {
          const list = await board.get(`${url}&per_page=50&page=${page}`);
          expectDeclared('get /negotiations/response', list);
          pages = list.body.pages;
          topics += list.body.items.length;
          for (const topic of list.body.items) {
            if (topic.resume === null) tombstones += 1;
            else {
              const resume = await board.get(topic.resume.url);
              expectDeclared('get /resumes/{resume_id}', resume);
              hidden += resume.body.hidden_fields.length;
            }
          }
        }
      }
    }
    expect(topics).toBeGreaterThan(230);
    expect(tombstones).toBeGreaterThan(0);
    expect(hidden).toBeGreaterThan(0);
  });

  it('shows one topic, its messages and templates as declared', async () => {
    const [{ id: vacancyId }] = (await board.get('/employers/4181/vacancies/active')).body.items;
    const list = (await board.get(`/negotiations/response?vacancy_id=${vacancyId}&per_page=50`)).body;
    const topic = list.items.find(({ resume, counters }: any) => resume !== null && counters.messages > 0); // eslint-disable-line @typescript-eslint/no-explicit-any
    expectDeclared('get /negotiations/{id}', await board.get(topic.url));
    expectDeclared('get /negotiations/{nid}/messages', await board.get(topic.messages_url));
    for (const { url } of topic.templates) {
      expectDeclared('get /message_templates/{template}', await board.get(url));
    }
    const history = await board.get(topic.resume.negotiations_history.url);
    expectDeclared('get /resumes/{resume_id}/negotiations_history', history);
  });

  it('gives tokens and dictionaries as declared', async () => {
    const { headhunterClientId, headhunterClientSecret } = simulator.credentials;
    const client = { client_id: headhunterClientId, client_secret: headhunterClientSecret };
    const code = simulator.control.authorisationCode();
    const user = await tokenCall(simulator, { grant_type: 'authorization_code', code, ...client });
    expectDeclared('post /token', user);
    expectDeclared('post /token', await tokenCall(simulator, { grant_type: 'client_credentials', ...client }));
    expectDeclared('get /dictionaries', await board.get('/dictionaries'));
    expectDeclared('get /areas', await board.get('/areas'));
    expectDeclared('get /areas/{area_id}', await board.get('/areas/3'));
  });

  it('refuses with bodies as declared', async () => {
    const [{ id: vacancyId }] = (await board.get('/employers/4181/vacancies/active')).body.items;
    expectDeclared('get /negotiations', await board.get('/negotiations'), 400);
    expectDeclared('get /negotiations', await board.get('/negotiations?vacancy_id=1'), 404);
    const deep = await board.get(`/negotiations/response?vacancy_id=${vacancyId}&per_page=51`);
    expectDeclared('get /negotiations/response', deep, 400);
    expectDeclared('get /negotiations/{id}', await board.get('/negotiations/1'), 404);
    expectDeclared('get /resumes/{resume_id}', await board.get('/resumes/abc'), 404);
    expectDeclared('get /vacancies/{vacancy_id}', await board.get('/vacancies/1'), 404);
    expectDeclared('post /token', await tokenCall(simulator, { grant_type: 'refresh_token', refresh_token: 'x' }), 400);
    const stranger = { headers: { Authorization: 'Bearer nonsense' } };
    expectDeclared('get /me', await board.call('GET', '/me', stranger), 403);
    expectDeclared('get /negotiations', await board.call('GET', '/negotiations', stranger), 403);
  });
});
