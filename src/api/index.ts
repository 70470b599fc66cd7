export { serveApiDocs } from './api-docs.js';
export { ApiModule } from './api.module.js';
