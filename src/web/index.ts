export { createWebApplication, prepareWeb, webAdapter } from './web-server.js';
export { WebModule } from './web.module.js';
