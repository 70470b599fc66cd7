import {
  PasswordGuessable,
  PasswordUnsuitable,
  PresentPasswordWrong,
  SignInHousekeeping,
  SignInLinkInvalid,
  SignInLinksService,
  SignInService,
  systemActor,
  TooManySignIns,
  UsersService,
  WrongNameOrPassword,
} from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import { addUser, organisationsApp, organisationWithOwner, tokenOf } from './organisation-fixture.js';

const PASSWORD = 'длинный пароль 1';

let t: TestApp;
beforeAll(async () => {
  t = await organisationsApp();
});
afterAll(() => t.close());

async function linkFor(user: Actor & { userId: string }): Promise<string> {
  const by = systemActor(user.organisationId);
  return tokenOf(await t.get(SignInLinksService).createSignInLink(by, user.userId));
}

async function personWithPassword(): Promise<Actor & { userId: string; email: string }> {
  const person = await organisationWithOwner(t);
  await t.get(SignInService).signInByLink(await linkFor(person), PASSWORD);
  return person;
}

let lastAddress = 0;
/** A network address that no other test uses. */
function freshAddress(): string {
  lastAddress += 1;
  return `10.0.${lastAddress >> 8}.${lastAddress & 255}`;
}

test('the first link asks for a password, signs in once, and then the password does', async () => {
  const owner = await organisationWithOwner(t);
  const service = t.get(SignInService);
  const token = await linkFor(owner);
  expect(await service.previewLink(token)).toEqual({
    name: owner.name,
    email: owner.email,
    language: 'ru',
    needsPassword: true,
  });
  const { organisationId, userId } = owner;
  expect(await service.signInByLink(token, PASSWORD)).toEqual({ organisationId, userId });
  await expect(service.signInByLink(token, PASSWORD)).rejects.toThrow(SignInLinkInvalid);
  await expect(service.previewLink(token)).rejects.toThrow(SignInLinkInvalid);
  const again = await service.signInByPassword(` ${owner.email.toUpperCase()} `, PASSWORD, freshAddress());
  expect(again).toEqual({ organisationId, userId });
});

test('of two who use a link at once one gets in, and the password is the winner’s', async () => {
  const owner = await organisationWithOwner(t);
  const service = t.get(SignInService);
  const token = await linkFor(owner);
  const passwords = ['пароль первого', 'пароль второго'] as const;
  const results = await Promise.allSettled(passwords.map((password) => service.signInByLink(token, password)));
  const winners = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
  expect(winners).toHaveLength(1);
  const winner = passwords[winners[0] as 0 | 1];
  const loser = passwords[1 - winners[0]] as string;
  await expect(service.signInByPassword(owner.email, loser, freshAddress())).rejects.toThrow(WrongNameOrPassword);
  await service.signInByPassword(owner.email, winner, freshAddress());
});

test('a bad password leaves the link as it was', async () => {
  const owner = await organisationWithOwner(t);
  const service = t.get(SignInService);
  const token = await linkFor(owner);
  for (const bad of ['короткий', 'ы1'.repeat(101), null]) {
    await expect(service.signInByLink(token, bad)).rejects.toThrow(PasswordUnsuitable);
  }
  for (const bad of ['123456789012', owner.email]) {
    await expect(service.signInByLink(token, bad)).rejects.toThrow(PasswordGuessable);
  }
  await service.signInByLink(token, PASSWORD);
});

test('a link dies with time, with a newer link, with a new password and with the account', async () => {
  const owner = await organisationWithOwner(t);
  const service = t.get(SignInService);
  const late = await linkFor(owner);
  t.clock.moveByMinutes(48 * 60);
  await expect(service.signInByLink(late, PASSWORD)).rejects.toThrow(SignInLinkInvalid);

  const older = await linkFor(owner);
  const newer = await linkFor(owner);
  await expect(service.signInByLink(older, PASSWORD)).rejects.toThrow(SignInLinkInvalid);
  await service.signInByLink(newer, PASSWORD);

  const unused = await linkFor(owner);
  await service.changePassword(owner, PASSWORD, 'совсем другой пароль', freshAddress());
  await expect(service.signInByLink(unused, null)).rejects.toThrow(SignInLinkInvalid);

  const person = await addUser(t, owner, 'recruiter');
  const disabled = await linkFor(person);
  await t.get(UsersService).disable(owner, person.userId);
  await expect(service.signInByLink(disabled, PASSWORD)).rejects.toThrow(SignInLinkInvalid);
});

test('a later link signs in without touching the password', async () => {
  const owner = await personWithPassword();
  const service = t.get(SignInService);
  await service.signInByLink(await linkFor(owner), null);
  await service.signInByPassword(owner.email, PASSWORD, freshAddress());
});

test('an unknown e-mail, a wrong password, no password yet and a disabled person get one and the same answer', async () => {
  const owner = await personWithPassword();
  const withoutPassword = await addUser(t, owner, 'recruiter');
  const disabled = await addUser(t, owner, 'recruiter');
  const service = t.get(SignInService);
  await service.signInByLink(await linkFor(disabled), PASSWORD);
  await t.get(UsersService).disable(owner, disabled.userId);
  const attempts: [string, string][] = [
    ['nobody@example.org', PASSWORD],
    [owner.email, `${PASSWORD}!`],
    [withoutPassword.email, PASSWORD],
    [withoutPassword.email, ''],
    [disabled.email, PASSWORD],
    ['не адрес', PASSWORD],
    [owner.email, 'x'.repeat(100_000)],
  ];
  for (const [email, password] of attempts) {
    await expect(service.signInByPassword(email, password, freshAddress())).rejects.toEqual(new WrongNameOrPassword());
  }
});

test('a letter typed as two characters is the same letter', async () => {
  const owner = await organisationWithOwner(t);
  const service = t.get(SignInService);
  await service.signInByLink(await linkFor(owner), 'мой майский ёж'.normalize('NFD'));
  await service.signInByPassword(owner.email, 'мой майский ёж'.normalize('NFC'), freshAddress());
});

test('after ten failures the e-mail must wait, right password or not, sent at once or in turn; others need not', async () => {
  const owner = await personWithPassword();
  const other = await personWithPassword();
  const service = t.get(SignInService);
  const guesses = Array.from({ length: 15 }, (_, i) =>
    service.signInByPassword(owner.email, `guess ${i}`, freshAddress()),
  );
  const results = (await Promise.allSettled(guesses)) as PromiseRejectedResult[];
  const kinds = results.map((result) => (result.reason as Error).constructor.name);
  expect(kinds.filter((kind) => kind === 'WrongNameOrPassword')).toHaveLength(10);
  expect(kinds.filter((kind) => kind === 'TooManySignIns')).toHaveLength(5);
  const right = service.signInByPassword(owner.email, PASSWORD, freshAddress());
  await expect(right).rejects.toThrow('Try again in 15 minutes');
  await service.signInByPassword(other.email, PASSWORD, freshAddress());
  // The window is the package's own and follows the computer's clock: let it end by moving its end.
  await t.asOwner('update sign_in_attempts set expire = 1');
  await service.signInByPassword(owner.email, PASSWORD, freshAddress());
});

test('an address that tries many names must wait, and successes do not count', async () => {
  const owner = await personWithPassword();
  const service = t.get(SignInService);
  const address = '2001:db8:1:2::77';
  for (let i = 0; i < 60; i += 1) await service.signInByPassword(owner.email, PASSWORD, address);
  const tries = Array.from({ length: 50 }, (_, i) => service.signInByPassword(`n${i}@example.org`, 'x', address));
  for (const result of await Promise.allSettled(tries)) {
    expect((result as PromiseRejectedResult).reason).toBeInstanceOf(WrongNameOrPassword);
  }
  const neighbour = service.signInByPassword(owner.email, PASSWORD, '2001:db8:1:2:ffff::1');
  await expect(neighbour).rejects.toThrow(TooManySignIns);
  await service.signInByPassword(owner.email, PASSWORD, '2001:db8:1:3::1');
});

test('neither e-mails nor addresses are readable in the table of attempts', async () => {
  const service = t.get(SignInService);
  await expect(service.signInByPassword('secret@example.org', 'x', '10.9.9.9')).rejects.toThrow(WrongNameOrPassword);
  const rows = await t.asOwner<{ key: string }>('select key from sign_in_attempts');
  expect(rows.every(({ key }) => /^(email|address):[0-9a-f]{64}$/.test(key))).toBe(true);
});

test('changing the password needs the present one', async () => {
  const owner = await personWithPassword();
  const service = t.get(SignInService);
  const change = (present: string, next: string): Promise<void> =>
    service.changePassword(owner, present, next, freshAddress());
  await expect(change('не тот пароль', 'новый пароль 12')).rejects.toThrow(PresentPasswordWrong);
  await expect(change(PASSWORD, 'короткий')).rejects.toThrow(PasswordUnsuitable);
  await service.signInByPassword(owner.email, PASSWORD, freshAddress());
  await change(PASSWORD, 'новый пароль 12');
  await expect(service.signInByPassword(owner.email, PASSWORD, freshAddress())).rejects.toThrow(WrongNameOrPassword);
  await service.signInByPassword(owner.email, 'новый пароль 12', freshAddress());
});

test('neither token nor password is kept in readable form', async () => {
  const owner = await organisationWithOwner(t);
  const token = await linkFor(owner);
  const [link] = await t.asOwner('select * from sign_in_links where user_id = $1', [owner.userId]);
  expect(JSON.stringify(link)).not.toContain(token);
  await t.get(SignInService).signInByLink(token, PASSWORD);
  const [user] = await t.asOwner<{ password_hash: string }>('select * from users where id = $1', [owner.userId]);
  expect(user?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
});

test('what signing in leaves behind is forgotten, what still works is not', async () => {
  const owner = await organisationWithOwner(t);
  const dead = await linkFor(owner);
  t.clock.moveByMinutes(49 * 60);
  const alive = await linkFor(await addUser(t, owner, 'recruiter'));
  await t.get(SignInHousekeeping).forgetOld();
  await t.get(SignInHousekeeping).forgetOld();
  const left = await t.asOwner('select 1 from sign_in_links where organisation_id = $1', [owner.organisationId]);
  expect(left).toHaveLength(1);
  await expect(t.get(SignInService).previewLink(dead)).rejects.toThrow(SignInLinkInvalid);
  expect(await t.get(SignInService).previewLink(alive)).toMatchObject({ needsPassword: true });
});
