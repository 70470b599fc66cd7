import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './domain/actor.js';
import {
  NotFoundHere,
  PasswordUnsuitable,
  PresentPasswordWrong,
  SignInLinkInvalid,
  WrongNameOrPassword,
} from './organisations.errors.js';
import { PasswordsService, SHORTEST_PASSWORD } from './passwords.service.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { SignInName } from './sign-in-name.entity.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import type { User } from './user.entity.js';

/** Who has signed in: what the web session keeps. */
export interface SignedIn {
  readonly organisationId: string;
  readonly userId: string;
}

/** What the page behind a one-time link shows before it is used. */
export interface LinkPreview {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  /** First use: a password must be chosen. Otherwise a new one may be. */
  readonly needsPassword: boolean;
}

/** Ways in: the one-time link and the password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly links: SignInLinksService,
    private readonly throttle: SignInThrottle,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws SignInLinkInvalid */
  async previewLink(token: string): Promise<LinkPreview> {
    const { organisationId, userId } = await this.links.ownerOf(token);
    const { name, email, language, passwordHash } = await this.activeUser(organisationId, userId);
    return { name, email, language, needsPassword: passwordHash === null };
  }

  /**
   * Signs in by a one-time link and sets the password, if one is given. A bad password leaves the link unused.
   *
   * @param newPassword  null keeps the present one; demanded at the first use
   * @throws SignInLinkInvalid also when another visitor was faster; PasswordUnsuitable, PasswordGuessable
   */
  async signInByLink(token: string, newPassword: string | null): Promise<SignedIn> {
    const { organisationId, userId } = await this.links.ownerOf(token);
    const user = await this.activeUser(organisationId, userId);
    if (newPassword === null && user.passwordHash === null) throw new PasswordUnsuitable(SHORTEST_PASSWORD);
    const passwordHash = newPassword === null ? null : await this.passwords.hash(newPassword, user.email);
    await this.database.inOrganisation(organisationId, async (db) => {
      await this.links.claim(db, token);
      if (passwordHash) await this.accounts.savePassword(db, user, passwordHash);
      await this.accounts.noteSignIn(db, user, 'link');
    });
    return { organisationId, userId };
  }

  /**
   * Signs in by e-mail and password. Unknown e-mails, people without a password and wrong passwords take the same work and get the same answer.
   *
   * @param address  network address of the visitor
   * @throws TooManySignIns, WrongNameOrPassword
   */
  async signInByPassword(givenEmail: string, password: string, address: string): Promise<SignedIn> {
    const email = givenEmail.trim().toLowerCase();
    await this.throttle.count(email, address);
    const user = await this.userBehind(email);
    const fits = await this.passwords.fits(password, user?.passwordHash ?? null);
    if (!user || !fits || user.disabledAt) throw new WrongNameOrPassword();
    await this.throttle.forgive(email, address);
    await this.database.inOrganisation(user.organisationId, (db) => this.accounts.noteSignIn(db, user, 'password'));
    return { organisationId: user.organisationId, userId: user.id };
  }

  /**
   * A signed-in person changes their own password. The present one is throttled like a sign-in: an open session on a
   * forgotten screen must not become a way to guess it.
   *
   * @throws TooManySignIns, PresentPasswordWrong, PasswordUnsuitable, PasswordGuessable, NotFoundHere for an API key
   */
  async changePassword(actor: Actor, present: string, next: string, address: string): Promise<void> {
    const { organisationId, userId } = actor;
    if (userId === null) throw new NotFoundHere('user');
    const user = await this.activeUser(organisationId, userId);
    await this.throttle.count(user.email, address);
    if (!(await this.passwords.fits(present, user.passwordHash))) throw new PresentPasswordWrong();
    await this.throttle.forgive(user.email, address);
    const passwordHash = await this.passwords.hash(next, user.email);
    await this.database.inOrganisation(organisationId, (db) => this.accounts.savePassword(db, user, passwordHash));
  }

  private async userBehind(email: string): Promise<User | null> {
    const name = await this.database.shared((db) => db.getRepository(SignInName).findOneBy({ email }));
    return name && this.accounts.find(name.organisationId, name.userId);
  }

  private async activeUser(organisationId: string, userId: string): Promise<User> {
    const user = await this.accounts.find(organisationId, userId);
    if (!user || user.disabledAt) throw new SignInLinkInvalid();
    return user;
  }
}
