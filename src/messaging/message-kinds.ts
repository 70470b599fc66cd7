import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AnyMessageKind, MailDraft, MessageSubject, Skip } from './message-kind.js';
import { unknownMessageKind } from './messaging.errors.js';

/** All kinds of messages of this process: each capability adds its own at the start. */
@Injectable()
export class MessageKinds {
  private readonly byName = new Map<string, AnyMessageKind>();

  constructor(private readonly modules: ModuleRef) {}

  /** @throws Error when a name is taken, so that the process does not start */
  add(kinds: readonly AnyMessageKind[]): void {
    for (const kind of kinds) {
      if (this.byName.has(kind.name)) {
        throw new Error(
          `The message kind "${kind.name}" is declared twice: give one of them another name in its *.message.ts`,
        );
      }
      this.byName.set(kind.name, kind);
    }
  }

  /** Every kind, for lists and previews. */
  all(): AnyMessageKind[] {
    return [...this.byName.values()];
  }

  /** @throws ExpectedError of kind not-found for a name nobody declared */
  get(name: string): AnyMessageKind {
    const kind = this.byName.get(name);
    if (kind === undefined) throw unknownMessageKind(name);
    return kind;
  }

  /** What this message says now, or why nothing. */
  async prepare(name: string, subject: MessageSubject): Promise<MailDraft<object> | Skip> {
    const kind = this.get(name);
    const service: unknown = this.modules.get(kind.service, { strict: false });
    return kind.prepare(service, subject);
  }
}
