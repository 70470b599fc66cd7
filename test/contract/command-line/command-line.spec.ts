import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { PROJECT_ROOT, rememberPublicUrl } from '../../../src/platform/config/index.js';
import { buildProduct, folder, installation, otklik, otklikAsProcess } from './otklik.js';

/** Makes the process believe that it runs on another Node, before its first line. */
const onNode = (version: string): string =>
  `--import "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})"`;

/** Refuses to load what a condition on the name of a module is true of. */
const refusing = (condition: string): string =>
  `--import "data:text/javascript,import{registerHooks}from'node:module';registerHooks({resolve(name,about,next){if(${condition})throw(new(Error)('loads%20'+name));return(next(name,about))}})"`;

/** What the whole product is built on. */
const WITHOUT_PRODUCT = refusing(`name.startsWith('@nestjs/')`);

/** What serves pages and the simulated boards. */
const WITHOUT_SERVERS = refusing(`name==='fastify'`);

// Some tests start the product with a database of its own over and over: on a busy machine that takes minutes.
jest.setTimeout(240_000);

beforeAll(buildProduct);

describe('otklik', () => {
  it('explains itself', async () => {
    const { code, out } = await otklikAsProcess(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/plan <file>/);
  });

  it.each([
    [['--help'], 0],
    [['attendance', 'import', '--help'], 0],
    [['nonsense'], 2],
    [['api-key'], 2],
  ])('answers %j without loading the product, which takes seconds', async (words, code) => {
    expect((await otklikAsProcess(words, { env: { NODE_OPTIONS: WITHOUT_PRODUCT } })).code).toBe(code);
  });

  it('loads it where it is needed, or what is proven above would be nothing', async () => {
    const { code, err } = await otklikAsProcess(['migrate'], { env: { NODE_OPTIONS: WITHOUT_PRODUCT } });
    expect([code, err]).toEqual([1, expect.stringContaining('loads @nestjs/')]);
  });

  it.each(['20.20.2', '22.11.0'])(
    'says on Node %s in one line what to do, before a library is run',
    async (version) => {
      const { code, out, err } = await otklikAsProcess(['--help'], { env: { NODE_OPTIONS: onNode(version) } });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(new RegExp(`^Node ${version} is too old: .*npm run -s otklik.*\n$`));
    },
  );

  it('runs on the oldest Node that its libraries take', async () => {
    expect(await otklikAsProcess(['--help'], { env: { NODE_OPTIONS: onNode('22.12.0') } })).toMatchObject({ code: 0 });
  });

  it('ends with 2 when it is misused', async () => {
    expect(await otklikAsProcess(['nonsense'])).toMatchObject({ code: 2 });
    expect(await otklik(['plan'])).toMatchObject({ code: 2 });
    expect(await otklik(['attendance', 'import', 'log.csv', '--column', 'Дата=someday'])).toMatchObject({ code: 2 });
  });

  it('explains how to say what an outcome of a log means, and names the outcomes when it is told another', async () => {
    const outcomes = 'came, late, no-show, cancelled-early, cancelled-late, moved, walk-in';
    const { out } = await otklik(['attendance', 'import', '--help']);
    expect(out.replace(/\s+/g, ' ')).toMatch(`--outcome-word <word=outcome>`);
    expect(out.replace(/\s+/g, ' ')).toMatch(`Outcomes: ${outcomes}`);
    for (const said of ['болеет=ill', 'болеет']) {
      const { code, err } = await otklik(['attendance', 'import', 'log.csv', '--outcome-word', said]);
      expect([code, err]).toEqual([2, expect.stringContaining(`the outcome one of ${outcomes}.`)]);
    }
  });

  it.each([
    [['plan', '--halp'], /^error: unknown option '--halp' \(Did you mean --help\?\)\. See: otklik plan --help\n$/],
    [['scoree'], /^error: unknown command 'scoree' \(Did you mean score\?\)\. See: otklik --help\n$/],
    [['attendance', 'imprt'], /\(Did you mean import\?\)\. See: otklik attendance --help\n$/],
    [
      ['band', '--cyti', 'Омск', '--level', '1'],
      /^error: unknown option '--cyti', and required option '--city <name>' not specified/,
    ],
    [['score', 'x.json'], /^error: required option '--profile <slug>' not specified\. See: otklik score --help\n$/],
  ])('says in one line what is wrong with %j and where the rest is said', async (words, reason) => {
    const { code, out, err } = await otklik(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });

  it('plans a day from standard input', async () => {
    const scenario = { format: 'stream', slots: 8, pool: { available: 100, showProbability: 0.2 } };
    const { code, out } = await otklikAsProcess(['plan', '-'], { input: JSON.stringify(scenario) });
    expect(code).toBe(0);
    const plan = JSON.parse(out) as { slots: { invite: number }[] };
    expect(plan.slots.map((slot) => slot.invite)).toEqual([7, 5, 4, 4, 4, 4, 4, 4]);
  });

  it.each([
    ['{', /not JSON/],
    ['{"format":"stream","slots":0}', /at least 1/],
  ])('ends with 1 and a reason for the scenario %s', async (input, reason) => {
    const { code, err } = await otklikAsProcess(['plan', '-'], { input });
    expect(code).toBe(1);
    expect(err).toMatch(reason);
  });

  it('makes an organisation once, and imports an interview log into it', async () => {
    const product = await installation();
    const organisation = ['organisation', '--name', 'Альфа', '--email', 'lead@alpha.test'];
    // That needs neither pages nor the simulated boards, a tenth of all that there is to load.
    const withoutServers = { ...product, env: { ...product.env, NODE_OPTIONS: WITHOUT_SERVERS } };
    expect(await otklikAsProcess(organisation, withoutServers)).toMatchObject({ code: 0 });
    expect((await otklik(organisation, product)).err).toMatch(/e-mail already/);
    const king = ['api-key', '--name', 'script', '--role', 'king'];
    expect((await otklik(king, product)).err).toMatch(/no role "king". There are: owner, recruiter, /);
    const client = ['api-key', '--name', 'script', '--role', 'client'];
    expect((await otklik(client, product)).err).toMatch(/choose whose vacancies/);
    const ofClient = [...client, '--client', '01980000-0000-7000-8000-000000000000'];
    expect((await otklik(ofClient, product)).err).toMatch(/which only an agency has/);
    const log = join(product.dataDir, 'log.csv');
    writeFileSync(log, 'date,city,attended\n01.02.2026,Омск,yes\n02.02.2026,Омск,NA\n');
    const guessed = ['attendance', 'import', log, '--preview', '--column', 'city=none'];
    expect(JSON.parse((await otklik(guessed, product)).out)).toMatchObject({
      headers: { date: 'date', city: 'none', attended: 'outcome' },
      readable: 1,
    });
    const first = await otklik(['attendance', 'import', log], product);
    const rejected = [{ line: 3, why: 'no-outcome', column: 'attended', value: 'NA' }];
    expect(JSON.parse(first.out)).toEqual({
      logId: expect.any(String),
      ...{ rejectedRows: 1, rejectedWhy: { 'no-outcome': 1 } },
      ...{ imported: 1, alreadyThere: 0, rejected, columns: expect.objectContaining({ outcome: 'attended' }) },
      ...{ dates: null, unknownPlaces: { shown: [], leftOut: 0 }, unused: [], neverUsed: [], repeated: 0 },
      ...{ outcomeWords: [{ word: 'NA', rows: 1, meaning: null }], unusedWords: [], unreadAnswers: [], yearsTaken: 0 },
    });
    expect(JSON.parse((await otklik(['attendance', 'import', log], product)).out)).toMatchObject({
      imported: 0,
      alreadyThere: 1,
    });
    const strange = join(product.dataDir, 'strange.csv');
    writeFileSync(strange, `slot,what\n${'soon,huh\n'.repeat(3_000)}`);
    const missing = await otklik(['attendance', 'import', strange], product);
    expect([missing.code, missing.err]).toEqual([
      1,
      expect.stringMatching(/--column 'NAME=date'.*Its columns: slot, what\./),
    ]);
    const named = ['--column', 'slot=date', '--column', 'what=outcome'];
    const nothing = await otklik(['attendance', 'import', strange, ...named], product);
    const refused = JSON.parse(nothing.out) as { rejected: object[] };
    expect(refused).toMatchObject({ logId: null, rejectedRows: 3_000, rejectedWhy: { 'unreadable-date': 3_000 } });
    expect(refused.rejected).toHaveLength(20);
    expect(nothing.err).toMatch(/^Nothing is imported: .*--column/);
    const [, ...takeBack] = /-- (attendance) (take-back) (\S+)/.exec(first.err) ?? [];
    const taken = await otklik(takeBack, product);
    expect(JSON.parse(taken.out)).toMatchObject({ fileName: 'log.csv', takenBackBy: 'Otklik' });
    const [, ...bringBack] = /-- (attendance) (bring-back) (\S+)/.exec(taken.err) ?? [];
    expect(JSON.parse((await otklik(bringBack, product)).out)).toMatchObject({ takenBackAt: null });
    expect(await otklik(['attendance', 'take-back', 'nonsense'], product)).toMatchObject({
      code: 1,
      err: 'There is no such import. Choose one from the list of imports. To see it: npm run -s otklik -- attendance logs\n',
    });
    const listed = JSON.parse((await otklik(['attendance', 'logs'], product)).out);
    expect(listed).toEqual([expect.objectContaining({ logId: JSON.parse(first.out).logId, fileName: 'log.csv' })]);
  });

  it('reads the outcomes of a log as it is told, and says which it does not understand', async () => {
    const product = await installation();
    await otklik(['organisation', '--name', 'Альфа', '--email', 'lead@alpha.test'], product);
    const log = join(product.dataDir, 'log.csv');
    writeFileSync(
      log,
      'Дата,Итог\n30.01.2026,пришла\n31.01.2026,не пришёл\n01.02.2026,пришёл\n02.02.2026,болеет\n03.02.2026,a=b\n04.02.2026,\n',
    );
    const told = async (...words: string[]) => {
      const said = words.flatMap((word) => ['--outcome-word', word]);
      return JSON.parse((await otklik(['attendance', 'import', log, ...said], product)).out) as unknown;
    };
    const looked = await otklik(
      ['attendance', 'import', log, '--preview', '--outcome-word', 'Болеет=no-show'],
      product,
    );
    expect(JSON.parse(looked.out)).toMatchObject({
      readable: 4,
      outcomeWords: [
        { word: 'болеет', rows: 1, meaning: 'no-show' },
        { word: 'a=b', rows: 1, meaning: null },
        { word: '', rows: 1, meaning: null },
      ],
    });
    const misspelt = ['--outcome-word', 'болел=no-show', '--outcome-word', 'Пришла=moved', '--preview'];
    const vain = await otklik(['attendance', 'import', log, ...misspelt], product);
    expect(JSON.parse(vain.out)).toMatchObject({
      readable: 3,
      unusedWords: [
        { word: 'болел', why: 'not-in-log', readAs: null },
        { word: 'Пришла', why: 'understood', readAs: 'came' },
      ],
    });
    expect(vain.err.split('\n')).toEqual([
      'Column "Итог": "болел" stands nowhere there, so what --outcome-word says of it is not used. Not understood are: "болеет" (1), "a=b" (1), an empty cell (1).',
      expect.stringContaining('"Пришла" means came by itself'),
      '',
    ]);
    expect(await told('болеет=no-show', 'a=b=moved', '=no-show')).toMatchObject({ imported: 6, rejected: [] });
    expect(await told()).toMatchObject({ imported: 0, alreadyThere: 6, rejected: [] });
  });

  it('leads by its links to where the pages of this data were served last, unless told otherwise, and says when it guesses', async () => {
    const product = await installation();
    const organisation = ['organisation', '--name', 'Альфа', '--email', 'lead@alpha.test'];
    const guessed = await otklik(organisation, product);
    expect(guessed.out).toContain('http://localhost:3000/sign-in/link/');
    expect(guessed.err).toMatch(/a guess.*PORT or OTKLIK_PUBLIC_URL/);
    rememberPublicUrl({ dataDir: product.dataDir, publicUrl: 'http://localhost:4710' });
    const link = ['sign-in-link', 'lead@alpha.test'];
    const known = await otklik(link, product);
    expect(known.out).toContain('http://localhost:4710/sign-in/link/');
    expect(known.err).toBe('');
    const told = await otklik(link, {
      ...product,
      env: { ...product.env, OTKLIK_PUBLIC_URL: 'https://hr.example.com' },
    });
    expect(told.out).toContain('https://hr.example.com/sign-in/link/');
  });

  it('brings a list of people to a vacancy that is there', async () => {
    // The one that makes its database itself and starts the server each time.
    const dataDir = folder();
    const made = await otklikAsProcess(['organisation', '--name', 'Альфа', '--email', 'lead@alpha.test'], { dataDir });
    expect(made.code).toBe(0);
    const list = join(dataDir, 'people.jsonl');
    writeFileSync(list, '{"name":"Ким Инна","phone":"+79035550101"}\n{"name":"Лось"}\n');
    const nowhere = ['candidates', 'import', list, '--vacancy', 'nonsense'];
    expect(await otklikAsProcess(nowhere, { dataDir })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/vacancy/i),
    });
    expect(await otklik(['candidates', 'import', list], { dataDir })).toMatchObject({ code: 2 });
  });

  it.each([
    ['plan'],
    ['score', '--profile', 'client-manager'],
    ['rank', '--vacancy', join(PROJECT_ROOT, 'README.md'), '--resumes'],
    ['band', '--city', 'Москва', '--level', '2', '--observations'],
    ['attendance', 'backtest', '--time', 'Date', '--outcome', 'Came'],
  ])('%s says in one line of a file that is larger than any text that it is, and reads no further', async (...args) => {
    // A little of it is written, the rest is a hole: it takes no place on the disk.
    const large = join(folder(), 'large.json');
    writeFileSync(large, `["${'a'.repeat(100_000)}`);
    truncateSync(large, 600_000_000);
    const { code, out, err } = await otklikAsProcess([...args, large]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /large\.json is (?:larger than 256 MB, too large|too large) to be read at once\. (?:Divide|Give) [^\n]+\n$/u,
    );
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('names a file that is not there and a setting that cannot be', async () => {
    expect((await otklik(['plan', '/nowhere.json'])).err).toMatch(/\/nowhere.json cannot be read/);
    const { code, err } = await otklik(['migrate'], { dataDir: '/dev/null/data' });
    expect(code).toBe(1);
    expect(err).toMatch(/OTKLIK_DATA_DIR/);
    // Folders cannot be made there, and Node's own way of making several would try for ever.
    if (existsSync('/proc/self'))
      expect((await otklik(['migrate'], { dataDir: '/proc/x/y' })).err).toMatch(/cannot write to/);
  });
});
