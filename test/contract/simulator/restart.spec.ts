import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MovableClock } from '../../../src/kernel/clock.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import {
  HeadhunterCaller,
  OPENING,
  SuperjobCaller,
  newStateFile,
  removeFolders,
  startForTest,
  tokenCall,
} from './board-callers.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

/** Everything that a client can see, without the port in the addresses. */
async function seen(simulator: RunningSimulator, tokens: HeadhunterCaller['tokens']): Promise<string> {
  const board = new HeadhunterCaller(simulator, tokens);
  const answers: unknown[] = [simulator.control.people('2026-06-09'), simulator.control.contactsSpent()];
  const vacancies = (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body;
  answers.push(vacancies);
  for (const { id } of vacancies.items) {
    const { collections } = (await board.get(`/negotiations?vacancy_id=${id}`)).body;
    answers.push(collections);
    for (const { url } of collections) answers.push((await board.get(`${url}&per_page=50`)).body);
  }
  const chats = (await board.get('/common/chats?filter_has_text_message=true')).body.items;
  for (const { id } of chats) {
    answers.push((await board.get(`/common/chats/${id}/messages?limit=50`)).body);
    answers.push((await board.get(`/common/chats/${id}/participants`)).body);
  }
  answers.push((await board.get('/vacancies/drafts')).body);
  for (const path of ['vacancies/archived', 'vacancies/hidden', 'mail_templates', 'negotiations_statistics']) {
    answers.push((await board.get(`/employers/4181/${path}`)).body);
  }
  answers.push((await board.get('/webhook/subscriptions')).body, simulator.control.webhooks.deliveries());
  const state = simulator.control.state();
  answers.push({ ...state, faultsWaiting: state.faultsWaiting });
  return JSON.stringify(answers).replaceAll(simulator.headhunterUrl, '');
}

const BEGINNING = { seed: 1, epoch: OPENING, vacancies: 1, responses: 0, resumesFile: null };

describe('a simulator that is started again', () => {
  /** Closed after the test, whatever has become of it. */
  const running: RunningSimulator[] = [];

  afterEach(() => Promise.all(running.splice(0).map((simulator) => simulator.close())));

  afterAll(removeFolders);

  it('is exactly where it was, whatever the day, and keeps nothing that it has answered from being so', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    const board = await HeadhunterCaller.connect(first);
    const superjob = await SuperjobCaller.connect(first);
    first.control.moveClock({ byMinutes: 90 });
    const [created] = first.control.respond({ count: 2, change: { firstName: 'Пришедшая' } });
    const topic = (await board.get(`/negotiations/${created?.id}`)).body;
    await board.call('PUT', topic.actions[1].url as string, { form: { message: 'Приходите' } });
    const other = first.control
      .people()
      .find(({ resumeId, board: name }) => name === 'headhunter' && resumeId !== created?.resumeId);
    first.control.deleteResume(other?.resumeId ?? '');
    first.control.hideFields(created?.resumeId ?? '', ['phones']);
    await board.get(`${topic.resume.url}&with_contact=true`);
    first.control.change({ resumeViewsPerDay: 77, headhunterResumeDatabase: true });
    first.control.applicantSendsFile(topic.id as string);
    const notes = { text: 'Перезвонить', access_type: 'coworkers' };
    await board.call('POST', topic.resume.owner.comments.url as string, { form: notes });
    await board.get('/resumes');
    first.control.queueFault({ kind: 'server-error', match: 'GET /me', times: 2 });
    expect((await board.get('/me')).status).toBe(503);
    const before = await seen(first, board.tokens);
    // As after a kill: the first one is never closed before the second reads what it has written.
    const second = await startForTest({ stateFile, clock: new MovableClock(new Date(OPENING)), seed: 999 });
    try {
      expect(await seen(second, board.tokens)).toBe(before);
      expect((await new HeadhunterCaller(second, board.tokens).get('/me')).status).toBe(503);
      expect((await new HeadhunterCaller(second, board.tokens).get('/me')).status).toBe(200);
      const there = new SuperjobCaller(second, superjob.accessToken, '');
      expect((await there.get('/user/current/')).status).toBe(200);
    } finally {
      await first.close();
      await second.close();
    }
  });

  it('keeps what was published, put away, written in chats, subscribed to and spent', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    running.push(first);
    const board = await HeadhunterCaller.connect(first);
    const [kept, gone] = (await board.get('/employers/4181/vacancies/active')).body.items;
    const json = { url: 'http://127.0.0.1:9/', actions: [{ type: 'NEW_NEGOTIATION_VACANCY' }] };
    await board.call('POST', '/webhook/subscriptions', { json });
    first.control.webhooks.queueFault({ kind: 'reorder', times: 2 });
    first.control.republishVacancy(gone.id as string);
    await board.call('PUT', `/employers/4181/vacancies/hidden/${gone.id}`);
    await board.call('POST', `/vacancies/${kept.id}/prolongate`);
    await board.call('PUT', `/vacancies/${kept.id}`, { json: { name: 'Новое имя', salary: null } });
    const change = { coverLetter: 'Здравствуйте' };
    const [created] = first.control.respond({ vacancyId: kept.id, change });
    const chat = `/common/chats/${(await board.get(`/negotiations/${created?.id}`)).body.chat_id}`;
    const send = (text: string) =>
      board.call('POST', `${chat}/messages`, { json: { idempotency_key: randomUUID(), text } });
    const [one, two] = [(await send('Первое')).body.id, (await send('Второе')).body.id];
    await board.call('PUT', `${chat}/messages/${one}`, { json: { text: 'Исправленное' } });
    await board.call('DELETE', `${chat}/messages/${two}`);
    await board.call('PUT', `${chat}/message/${one}/read`);
    await board.call('PUT', `${chat}/participants`, { json: { id: '7714302' } });
    first.control.conditionChat(created?.id ?? '', { blockReason: 'PFP_BLOCK' });
    await board.call('PUT', '/employers/4181/mail_templates/offer_mail', {
      json: { text: 'Добро пожаловать, [Name]' },
    });
    await board.call('POST', '/vacancies/drafts', { json: { name: 'Набросок' } });
    const before = await seen(first, board.tokens);
    const second = await startForTest({ stateFile });
    running.push(second);
    expect(await seen(second, board.tokens)).toBe(before);
    expect(second.control.spent()).toEqual(first.control.spent());
  });

  it('does not move its dates when it is started a month later', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    const dates = (await (await HeadhunterCaller.connect(first)).get('/employers/4181/vacancies/active')).body.items;
    await first.close();
    const later = new MovableClock(new Date('2026-07-01T09:00:00Z'));
    const second = await startForTest({ stateFile, clock: later });
    try {
      const items = (await (await HeadhunterCaller.connect(second)).get('/employers/4181/vacancies/active')).body.items;
      expect(items.map((item: any) => item.created_at)).toEqual(dates.map((item: any) => item.created_at));
      expect(second.control.state().now).toBe('2026-07-01T09:00:00.000Z');
    } finally {
      await second.close();
    }
  });

  it('still knows a spent refresh token and a used code', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    const code = first.control.authorisationCode();
    const { headhunterClientId, headhunterClientSecret } = first.credentials;
    const client = { client_id: headhunterClientId, client_secret: headhunterClientSecret };
    const tokens = (await tokenCall(first, { grant_type: 'authorization_code', code, ...client })).body;
    first.control.tokens({ board: 'headhunter', action: 'expire' });
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token as string };
    expect((await tokenCall(first, refresh)).status).toBe(200);
    await first.close();
    const second = await startForTest({ stateFile });
    try {
      const again = await tokenCall(second, refresh);
      expect(again.body.error_description).toBe('token has already been refreshed');
      const reused = await tokenCall(second, { grant_type: 'authorization_code', code, ...client });
      expect(reused.body.error_description).toBe('code has already been used');
    } finally {
      await second.close();
    }
  });

  it('cuts a torn last line off and goes on behind it', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    first.control.respond({ count: 3 });
    const count = first.control.people().length;
    await first.close();
    appendFileSync(stateFile, '{"type":"response-created","board":"headh');
    const second = await startForTest({ stateFile });
    expect(second.control.people()).toHaveLength(count);
    second.control.respond();
    await second.close();
    const third = await startForTest({ stateFile });
    expect(third.control.people()).toHaveLength(count + 1);
    await third.close();
    const lines = readFileSync(stateFile, 'utf8').trimEnd().split('\n');
    expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
    // Tokens are inside.
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  it.each([
    ['that ends in the middle', '{"type":"response-created","board":"headh'],
    ['that ends like a line', '{"type":"response-cre\n'],
    ['of which a power cut left zeros', '\0\0\0\0\n'],
  ])('says that it left out a last line %s', async (_, torn) => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    const count = first.control.people().length;
    await first.close();
    const before = readFileSync(stateFile, 'utf8');
    appendFileSync(stateFile, torn);
    const said: string[] = [];
    const second = await startForTest({ stateFile, log: (line) => said.push(line) });
    expect(second.control.people()).toHaveLength(count);
    expect(said.join()).toContain('torn by a crash');
    await second.close();
    expect(readFileSync(stateFile, 'utf8').startsWith(`${before}{`)).toBe(true);
  });

  it('refuses a torn line in the middle, with its number', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    first.control.respond();
    await first.close();
    const whole = readFileSync(stateFile, 'utf8');
    const at = whole.indexOf('\n') + 5;
    writeFileSync(stateFile, whole.slice(0, at) + whole.slice(whole.indexOf('\n', at) + 1) + '{"type":"x"}\n');
    await expect(startForTest({ stateFile })).rejects.toThrow(/^Line 2 of the simulator's state file/);
  });

  it('is as if nothing had been tried when the disk takes a part of a line', () => {
    const stateFile = newStateFile();
    const journal = pathToFileURL(join(PROJECT_ROOT, 'dist/src/job-boards/simulator/journal.js')).href;
    // A limit on the size of files is the full disk that every account can make: it, too, lets a part of a line through.
    const script = `
      const { Journal } = await import(${JSON.stringify(journal)});
      const { statSync } = await import('node:fs');
      const [path] = process.argv.slice(1);
      const journal = Journal.open(path, ${JSON.stringify(BEGINNING)});
      const refused = [];
      for (let n = 0; n < 40; n += 1) {
        try {
          journal.append({ type: 'x', filler: 'ё'.repeat(n === 39 ? 1 : 700) });
        } catch (error) {
          refused.push(error.code);
        }
      }
      console.log(JSON.stringify({ refused, past: Journal.open(path, ${JSON.stringify(BEGINNING)}).past.length }));`;
    const limited = [
      '-c',
      'ulimit -f 32; exec "$0" --input-type=module -e "$1" "$2"',
      process.execPath,
      script,
      stateFile,
    ];
    mkdirSync(dirname(stateFile), { recursive: true });
    const { refused, past } = JSON.parse(execFileSync('sh', limited, { encoding: 'utf8' })) as {
      refused: string[];
      past: number;
    };
    expect(new Set(refused)).toEqual(new Set(['EFBIG']));
    expect(past + refused.length).toBe(40);
    const lines = readFileSync(stateFile, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toHaveLength(past + 1);
  });

  it('begins anew when it was killed before its first line was whole', async () => {
    const stateFile = newStateFile();
    mkdirSync(dirname(stateFile), { recursive: true });
    writeFileSync(stateFile, '{"type":"beg');
    const simulator = await startForTest({ stateFile });
    await simulator.close();
    expect(JSON.parse(readFileSync(stateFile, 'utf8').split('\n')[0] ?? '')).toMatchObject({ type: 'began', seed: 20 });
  });

  it('refuses a file that is not its journal and leaves it as it is', async () => {
    const stateFile = newStateFile();
    mkdirSync(dirname(stateFile), { recursive: true });
    writeFileSync(stateFile, 'dear diary\n');
    await expect(startForTest({ stateFile })).rejects.toMatchObject({ code: 'simulator.journal-unreadable' });
    expect(readFileSync(stateFile, 'utf8')).toBe('dear diary\n');
  });

  it('leaves nothing running when a port is busy', async () => {
    const first = await startForTest();
    const busy = Number(new URL(first.superjobUrl).port);
    const options = { headhunterPort: 0, superjobPort: busy, seed: 1, stateFile: null };
    const clock = new MovableClock(new Date(OPENING));
    await expect(startSimulator({ ...options, clock })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
  });
});
