import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessTokenOf, callerOf } from '../headhunter-caller.js';
import { HeadhunterRefusal, notFound } from '../headhunter.errors.js';
import { headhunterInstant } from '../headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart } from '../http-call.js';
import type { Simulation } from '../simulation.js';

/** Bytes of a file; the form around it may take a little more. */
const MOST_BYTES = 20_971_520;
const BYTES_OF_A_FORM = 64 * 1024;

/** How long an upload link is good. The real figure is unknown. */
const LINK_LASTS = 3_600_000;

/** What the board takes, by its first bytes: https://www.w3.org/TR/png-3/#5PNG-file-signature, ITU-T T.81 §B.1.1.3. */
const PICTURES = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
} as const;

const FORBIDDEN = '<html><title>403: Forbidden</title><body>403: Forbidden</body></html>';

/**
 * Files for chats: a link is asked for, the file is sent there, and its id goes into a message.
 * https://api.hh.ru/openapi/redoc#tag/Chaty/operation/get-common-chat-files-upload-links
 */
export function addChatFiles(server: FastifyInstance, simulation: Simulation): void {
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
  server.get('/common/chats/files/conditions', async () => ({
    files_upload: { max_size: MOST_BYTES, type: ['jpeg', 'png'], mime_type: Object.keys(PICTURES) },
  }));
  server.post('/common/chats/files/upload_links', async (request) => {
    const end = simulation.now().getTime() + LINK_LASTS;
    return { upload_url: `${baseUrlOf(request)}/chat-files/upload?state=${end}`, expires_at: headhunterInstant(end) };
  });
  // The room above the limit is there so that a file that is too large meets the board's own answer.
  server.post('/chat-files/upload', { bodyLimit: 2 * MOST_BYTES + BYTES_OF_A_FORM }, async (request, reply) =>
    upload(simulation, request, reply),
  );
  server.get('/chat-files/:file', async (request, reply) => {
    const file = simulation.chatFiles.file(pathPart(request, 'file'));
    if (file === undefined) throw notFound();
    const begin = PICTURES[file.contentType as keyof typeof PICTURES];
    return reply.type(file.contentType).send(Buffer.from(begin));
  });
}

async function upload(simulation: Simulation, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!mayUpload(simulation, request)) return reply.code(403).type('text/html; charset=utf-8').send(FORBIDDEN);
  const end = Number(argumentsOf(request).state);
  if (!(simulation.now().getTime() < end)) throw refused('state');
  const { title, bytes } = await fileOf(request);
  const contentType = pictureType(bytes);
  if (contentType === undefined || bytes.length > MOST_BYTES) throw refused('file');
  const file = { id: randomUUID(), title, contentType };
  simulation.commit({ type: 'chat-file-uploaded', file, managerId: callerOf(simulation, request).id });
  return reply.send({ upload_id: file.id });
}

/** The server that takes files in knows one answer to every fault of a token. */
function mayUpload(simulation: Simulation, request: FastifyRequest): boolean {
  const token = simulation.tokens.byAccessToken('headhunter', accessTokenOf(request) ?? '');
  return token?.kind === 'user' && token.ended === null && simulation.now().getTime() < token.expiresAt;
}

/** Its errors have no `bad_argument` beside them. */
function refused(value: 'state' | 'file'): HeadhunterRefusal {
  return new HeadhunterRefusal(400, [{ type: 'bad_argument', value }]);
}

/** The part `file` of the form. RFC 7578. */
async function fileOf(request: FastifyRequest): Promise<{ title: string; bytes: Buffer }> {
  const { body } = request;
  const type = request.headers['content-type'] ?? '';
  if (!Buffer.isBuffer(body)) throw refused('file');
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  const file = form?.get('file') ?? null;
  if (file === null || typeof file === 'string') throw refused('file');
  return { title: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}

function pictureType(bytes: Buffer): keyof typeof PICTURES | undefined {
  const known = Object.entries(PICTURES).find(([, begin]) => begin.every((byte, position) => bytes[position] === byte));
  return known?.[0] as keyof typeof PICTURES | undefined;
}
