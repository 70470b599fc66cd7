import type { FastifyRequest } from 'fastify';
import { HeadhunterRefusal } from './headhunter.errors.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { EMPLOYER_ID, RECRUITER_ID, recruiterOf } from './recruiters.table.js';
import type { Recruiter } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Bearer token of a call; also accepted in lower case, as HTTP says. */
export function accessTokenOf(request: FastifyRequest): string | null {
  const match = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

/** The person who has agreed that the application acts for them. Webhooks belong to them, whatever account is used. */
export function userOf(simulation: Simulation, request: FastifyRequest): Recruiter {
  const token = simulation.tokens.byAccessToken('headhunter', accessTokenOf(request) ?? '');
  return recruiterOf(token?.managerId ?? RECRUITER_ID);
}

/** Ids of the work accounts of a person, the primary one first. */
export function accountsOf(simulation: Simulation, user: Recruiter): readonly string[] {
  return user.id === RECRUITER_ID ? simulation.settings.headhunterAccounts : [user.id];
}

/** The work account under which the call is made: that of `X-Manager-Account-Id`, or the person's primary one. */
export function callerOf(simulation: Simulation, request: FastifyRequest): Recruiter {
  const user = userOf(simulation, request);
  const [primary = user.id] = accountsOf(simulation, user);
  return recruiterOf(accountHeader(request) ?? primary);
}

/** How the board names a work account. */
export function accountView(id: string): object {
  return { id, employer: { id: EMPLOYER_ID, name: EMPLOYER.name } };
}

/** @throws HeadhunterRefusal for an account that is not the person's, or is blocked */
export function checkAccount(simulation: Simulation, request: FastifyRequest): void {
  const accounts = accountsOf(simulation, userOf(simulation, request));
  const asked = accountHeader(request);
  if (asked !== undefined && !accounts.includes(asked)) {
    throw new HeadhunterRefusal(403, [{ type: 'manager_extra_accounts', value: 'manager_extra_account_not_found' }]);
  }
  const blocked: readonly string[] = simulation.settings.headhunterBlockedAccounts;
  // The list of accounts says which one is blocked: it has to answer.
  if (!blocked.includes(asked ?? accounts[0] ?? '') || request.url.startsWith('/manager_accounts/')) return;
  const allowed = accounts.filter((id) => !blocked.includes(id)).map(accountView);
  const error = { type: 'manager_accounts', value: 'used_manager_account_forbidden', allowed_accounts: allowed };
  throw new HeadhunterRefusal(403, [error]);
}

function accountHeader(request: FastifyRequest): string | undefined {
  const header = request.headers['x-manager-account-id'];
  return Array.isArray(header) ? header[0] : header;
}
