import { RequestMethod } from '@nestjs/common';
import type { CanActivate, DynamicModule, NestInterceptor, Type } from '@nestjs/common';
import { HttpException } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { APP_INTERCEPTOR, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS_ENTRY } from '../../../src/organisations/index.js';
import type { AccessEntry } from '../../../src/organisations/index.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `GET /vacancies/:id` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** `VacanciesController.show`, to find it by. */
  readonly handler: string;
  readonly entry: AccessEntry | undefined;
}

/** Status with which a request stops that has passed every guard: nothing is done by walking. */
export const PASSED = 418;

class StopHere implements NestInterceptor {
  intercept(): never {
    throw new HttpException('passed the guards', PASSED);
  }
}

/** To be imported first: its interceptor then comes before all others and before every handler. */
export const stopBehindTheGuards: DynamicModule = {
  module: StopHere,
  global: true,
  providers: [{ provide: APP_INTERCEPTOR, useClass: StopHere }],
};

/** All routes of all controllers of an application. */
export function declaredRoutes(app: NestFastifyApplication): DeclaredRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => routesOf(metatype as Type<CanActivate>));
}

function routesOf(controller: Type<unknown>): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  return Object.getOwnPropertyNames(prototype).flatMap((key) => {
    const handler = key === 'constructor' ? undefined : prototype[key];
    if (typeof handler !== 'function') return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const entry = (Reflect.getMetadata(ACCESS_ENTRY, handler) ?? Reflect.getMetadata(ACCESS_ENTRY, controller)) as
      AccessEntry | undefined;
    const tails = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return bases.flatMap((base) =>
      tails.map((tail) => {
        const path = joined(base, tail);
        const verb = RequestMethod[method];
        return { name: `${verb} ${path}`, method: verb, path, handler: `${controller.name}.${key}`, entry };
      }),
    );
  });
}

function joined(...parts: string[]): string {
  const path = parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '');
  return `/${path.join('/')}`;
}

/** An address of the route: what stands for an id does not exist. */
export function addressOf(route: DeclaredRoute): string {
  return route.path.replace(/:\w+/g, '01980000-0000-7000-8000-000000000000').replace(/\*\w*/g, 'anything');
}
