import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WebSession } from './web-session.entity.js';
import { WebSessionStore } from './web-session-store.js';

/** Where web sessions are kept. The server itself is prepared by `registerWebSession`. */
@Module({
  imports: [TypeOrmModule.forFeature([WebSession])],
  providers: [WebSessionStore],
  exports: [WebSessionStore],
})
export class WebSessionModule {}
