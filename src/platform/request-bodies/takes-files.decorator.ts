import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bodies may be as large as a file. */
    takesFiles?: boolean;
  }
}

/** Opens a route to bodies as large as a file, of people and programs that are let in before a byte of it is read. */
export function TakesFiles(): MethodDecorator {
  return RouteConfig({ takesFiles: true });
}

/** Whether the route of a request takes files. */
export function takesFiles(request: FastifyRequest): boolean {
  // A request that failed before its route was found has none.
  return (request.routeOptions as typeof request.routeOptions | undefined)?.config.takesFiles === true;
}
