import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessTokenOf, checkAccount } from './headhunter-caller.js';
import { HeadhunterRefusal, oauthRefusal } from './headhunter.errors.js';
import type { Simulation } from './simulation.js';

/** The sample of the documentation is refused by the board itself. */
const BLACKLISTED_AGENT = 'MyApp/1.0 (my-app-feedback@example.com)';

/** Paths where no token is asked for: the authorization itself and the dictionaries. */
const OPEN_PATHS = [
  '/oauth/',
  '/token',
  '/dictionaries',
  '/areas',
  '/control',
  '/professional_roles',
  '/languages',
  '/industries',
  '/locales',
  '/metro',
  '/districts',
  '/skills',
  '/educational_institutions',
  '/salary_statistics/dictionaries',
  // Files are taken in by another server, which looks at the token itself.
  '/chat-files/upload',
];

/** Paths behind "API access for employers". */
const PAID_PATHS = ['/negotiations', '/resumes', '/message_templates', '/common/chats', '/applicant_comments'];

/**
 * The order in which a call is looked at: who calls (`User-Agent`), with what right (token, account), paid or not, and only
 * then what for. The real board's order is unknown; this is the simulator's convention.
 */
export function installHeadhunterChecks(server: FastifyInstance, simulation: Simulation): void {
  // Before the body is read: what is in it is the last thing that matters.
  server.addHook('onRequest', async (request) => {
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/control')) return;
    // A browser opens the authorization page: it cannot send the header.
    if (!path.startsWith('/oauth/authorize')) checkAgent(request);
    if (!OPEN_PATHS.some((open) => path.startsWith(open))) checkToken(simulation, request);
    if (PAID_PATHS.some((paid) => path.startsWith(paid)) && !simulation.settings.headhunterPaidAccess) {
      throw new HeadhunterRefusal(403, [{ type: 'api_access_payment', value: 'action_must_be_payed' }]);
    }
  });
}

function checkAgent(request: FastifyRequest): void {
  const own = request.headers['hh-user-agent'];
  const agent = (typeof own === 'string' ? own : request.headers['user-agent'])?.trim() ?? '';
  if (agent === '') throw new HeadhunterRefusal(400, [{ type: 'bad_user_agent', value: 'unset' }]);
  if (agent === BLACKLISTED_AGENT) {
    throw new HeadhunterRefusal(400, [{ type: 'bad_user_agent', value: 'blacklisted' }]);
  }
}

function checkToken(simulation: Simulation, request: FastifyRequest): void {
  const accessToken = accessTokenOf(request);
  if (accessToken === null) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
  const token = simulation.tokens.byAccessToken('headhunter', accessToken);
  if (token === undefined) throw oauthRefusal('bad_authorization');
  if (token.ended !== null) throw oauthRefusal('token_revoked');
  if (simulation.now().getTime() >= token.expiresAt) throw oauthRefusal('token_expired');
  if (token.kind === 'application' && !request.url.startsWith('/me')) throw oauthRefusal('user_auth_expected');
  if (token.kind === 'user') checkAccount(simulation, request);
}
