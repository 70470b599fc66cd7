import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Tags that were put on as "##vip" or with signs that nobody sees are the tags that they look like; of two that become one the first stays. */
export class CompareTagsAnew1795000305430 implements MigrationInterface {
  name = 'CompareTagsAnew1795000305430';

  async up(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, (id) => compareAnew(runner, id));
  }

  /** What was one tag by looks goes on as one. */
  async down(): Promise<void> {}
}

/** Tags that are read at a time: memory stays flat. */
const AT_A_TIME = 5000;

interface Tag {
  readonly id: string;
  readonly candidate: string;
  readonly name: string;
  readonly key: string;
}

async function compareAnew(runner: QueryRunner, organisationId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const tags = (await runner.query(
      `SELECT id, candidate_id AS candidate, name, key FROM candidate_tags
        WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT ${String(AT_A_TIME)}`,
      [organisationId, after],
    )) as Tag[];
    if (tags.length === 0) return;
    for (const tag of tags) await renew(runner, organisationId, tag);
    after = tags.at(-1)?.id ?? after;
  }
}

/** Of those who are not as they should be, few: one by one, since each may meet the one before. */
async function renew(runner: QueryRunner, organisationId: string, tag: Tag): Promise<void> {
  const name = nameOf(tag.name);
  const key = keyOf(name);
  if (name === tag.name && key === tag.key) return;
  const own = [organisationId, tag.id];
  // Nothing is left of one that was nothing but # and signs that nobody sees.
  if (key === '') {
    await runner.query(`DELETE FROM candidate_tags WHERE organisation_id = $1 AND id = $2`, own);
    return;
  }
  // The first of two stays, and with it who put it on and when.
  const others = (await runner.query(
    `SELECT id FROM candidate_tags WHERE organisation_id = $1 AND candidate_id = $2 AND key = $3 AND id <> $4`,
    [organisationId, tag.candidate, key, tag.id],
  )) as { id: string }[];
  const isFirst = others.every((other) => tag.id < other.id);
  const gone = isFirst ? others.map((other) => other.id) : [tag.id];
  await runner.query(`DELETE FROM candidate_tags WHERE organisation_id = $1 AND id = ANY ($2)`, [organisationId, gone]);
  if (!isFirst) return;
  const known = (await runner.query(
    `SELECT name FROM candidate_tags WHERE organisation_id = $1 AND key = $2 AND id < $3 ORDER BY id LIMIT 1`,
    [organisationId, key, tag.id],
  )) as { name: string }[];
  await runner.query(`UPDATE candidate_tags SET name = $3, key = $4 WHERE organisation_id = $1 AND id = $2`, [
    ...own,
    nameOf(known[0]?.name ?? name),
    key,
  ]);
}

// What follows is how tags were compared when this was written. It stays as it is, whatever the product does later.

const UNSEEN = /(?![\u200c\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

function nameOf(kept: string): string {
  const line = kept.replaceAll(/\s+/gu, ' ').replaceAll(UNSEEN, '').normalize('NFC');
  return line
    .replaceAll(/ +/gu, ' ')
    .replace(/^[# ]+/u, '')
    .trimEnd();
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е');
}
