import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRoute } from '../../organisations/index.js';
import { Views } from '../../platform/views/index.js';
import type { Asset } from '../../platform/views/index.js';

/** A year: the address carries the hash of the content, so a changed file has another address. */
const ONE_YEAR_SECONDS = 31_536_000;
/** A week for addresses without a hash: fonts, which style sheets name plainly. */
const ONE_WEEK_SECONDS = 604_800;

/** Style sheet, scripts, icons and fonts. */
@Controller('assets')
@PublicRoute('style sheets, scripts and fonts are the same for everybody')
export class AssetsController {
  constructor(private readonly views: Views) {}

  @Get('*')
  send(@Param('*') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const asset = this.views.assets.find(name);
    if (!asset) throw new NotFoundException();
    const { v } = request.query as { v?: string };
    const seconds = v === asset.hash ? ONE_YEAR_SECONDS : ONE_WEEK_SECONDS;
    const { body, encoding } = smallest(asset, request.headers['accept-encoding']);
    if (encoding) void reply.header('content-encoding', encoding);
    void reply
      .header('cache-control', `public, max-age=${String(seconds)}${v === asset.hash ? ', immutable' : ''}`)
      .header('vary', 'accept-encoding')
      .type(asset.contentType)
      .send(body);
  }
}

/** The shortest form that the browser understands (RFC 9110 §12.5.3). */
function smallest(asset: Asset, accepted: string | string[] | undefined): { body: Buffer; encoding: string | null } {
  const header = String(accepted ?? '');
  if (asset.brotli && /\bbr\b/.test(header)) return { body: asset.brotli, encoding: 'br' };
  if (asset.gzip && /\bgzip\b/.test(header)) return { body: asset.gzip, encoding: 'gzip' };
  return { body: asset.body, encoding: null };
}
