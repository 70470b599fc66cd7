import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../../src/kernel/ids.js';
import { installation, otklik } from './otklik.js';

describe('otklik candidates', () => {
  it('shows how a list of people is read, brings them as it is told, once, and takes them back', async () => {
    const product = await installation();
    const run = (...args: string[]) => otklik(['candidates', ...args], product);
    const organisation = ['organisation', '--name', 'Альфа', '--email', 'lead@alpha.test'];
    const { organisationId } = JSON.parse((await otklik(organisation, product)).out) as { organisationId: string };
    const vacancy = await vacancyOf(product.env['DATABASE_URL'], organisationId);
    const list = join(product.dataDir, 'people.csv');
    writeFileSync(
      list,
      'Кандидат,Номерок,Резюме,Код\nКим Инна,+79035550101,Вела клиентов,7\nЛось,,,8\nОрлов Ян,1234,,9\nДуб Павел,+79035550103,,\nРоза Анна,+79035550104,,\n',
    );
    const brought = ['import', list, '--vacancy', vacancy];

    const shown = await run(...brought, '--preview', '--column', 'Код=details');
    expect(JSON.parse(shown.out)).toMatchObject({
      columns: { Кандидат: 'name', Номерок: 'phone', Резюме: 'about', Код: 'details' },
      ...{ rows: 5, readable: 4 },
      first: [
        { line: 2, person: { lastName: 'Ким', firstName: 'Инна', about: 'Вела клиентов\nКод: 7' }, notRead: [] },
        { line: 3, why: 'no-contact' },
        { line: 4, contactNotRecognised: ['1234'] },
        { line: 5, contactNotRecognised: [] },
        { line: 6 },
      ],
    });
    expect(shown.err).toBe('');
    expect(await run(...brought, '--column', 'Коды=about')).toMatchObject({
      code: 1,
      err: 'There is no column "Коды" in the file. Its columns: Кандидат, Номерок, Резюме, Код.\n',
    });
    expect(await run(...brought, '--column', 'Номерок=none')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/--column 'NAME=name' --column 'NAME=phone'\. The columns: Кандидат, Номерок/),
    });

    const first = await run(...brought);
    const { importId, ...taken } = JSON.parse(first.out) as { importId: string };
    expect(taken).toMatchObject({
      ...{ imported: 4, alreadyThere: 0, rejected: [{ line: 3, why: 'no-contact' }], contactNotRecognised: [4] },
    });
    expect(first.err).toContain('Phone or e-mail not recognised in row 4: the people were added with it as written.');
    expect(first.err).toMatch(/^Left out: Код\. To take one in, say what it holds: --column 'NAME=about'/);
    expect(JSON.parse((await run(...brought)).out)).toMatchObject({ imported: 0, alreadyThere: 4 });
    expect(JSON.parse((await run('take-back', importId)).out)).toMatchObject({ removed: 4 });
  });
});

/** A vacancy of this organisation: no command makes one. */
async function vacancyOf(url: string | undefined, organisationId: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const id = newId();
  await client.query(
    `INSERT INTO vacancies (organisation_id, id, title, title_key, profile_slug, city_slug, time_zone, budget_currency,
                            wanted_count, status, created_at)
     VALUES ($1, $2, 'Менеджер', 'менеджер', 'client-manager', 'moscow', 'Europe/Moscow', 'RUR', 1, 'open', now())`,
    [organisationId, id],
  );
  await client.end();
  return id;
}
